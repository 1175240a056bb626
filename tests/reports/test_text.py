"""A plan as plain text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.content.base import Language
from engine.planning.model import Plan
from reports.text import plan_text
from reports.words import word
from tests.plans import LANGUAGES, generated_plan, long_plan
from tests.reports.holds import PLANS, flat, of_plan, of_step

ADDRESS_OR_DIGEST = re.compile(r"https://\S+|[0-9a-f]{64}")
plans = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
languages = pytest.mark.parametrize("language", LANGUAGES)


@plans
@pytest.mark.parametrize("width", [60, 100])
def test_everything_a_plan_holds_is_in_its_text(plan: Plan, width: int) -> None:
    said = flat(plan_text(plan, width)).lower()
    assert [text for text in of_plan(plan) if flat(text).lower() not in said] == []


@plans
def test_each_step_stands_with_all_that_belongs_to_it(plan: Plan) -> None:
    cards = _cards(plan)
    for step in plan.steps:
        (card,) = [text for text in cards if re.match(rf"\S+ {re.escape(step.title)} ", text)]
        assert [text for text in of_step(step) if flat(text) not in card] == []


@languages
def test_a_step_says_what_was_looked_at_and_what_was_not(language: Language) -> None:
    cards = {step.id: _card_of(long_plan(language), step.title) for step in long_plan(language).steps}
    assert f"§ 9 ({word('seen', language, day='2026-11-22')})" in cards["contained-use"]
    assert f"§ 9 a ({word('unseen', language)}" in cards["contained-use"]


@languages
def test_a_step_that_only_may_apply_stands_apart_with_its_question(language: Language) -> None:
    text = plan_text(long_plan(language), 80)
    apart = text.index(word("possible-steps", language).upper())
    for step in long_plan(language).steps:
        assert (text.index(f"  {step.title}") > apart) == (step.certainty == "possible")
    import_permit, place = {
        "da": ("Søg om tilladelse til indførsel", "Hvor fremstilles produktet?"),
        "en": ("Apply for the import permit", "Where is the product made?"),
    }[language]
    assert place in _card_of(long_plan(language), import_permit)


@languages
def test_the_overview_comes_before_the_details_and_an_exit_before_all(language: Language) -> None:
    text = plan_text(long_plan(language), 80)
    order = [
        "exits",
        "overview",
        "product",
        "checklist",
        "possible-steps",
        "open-questions",
        "time",
        "sources",
    ]
    places = [text.index(f"\n{word(chapter, language).upper()}\n") for chapter in order]
    assert places == sorted(places)


@languages
def test_what_the_product_is_stands_first_and_what_it_is_not_with_the_derivation(language: Language) -> None:
    text = flat(plan_text(long_plan(language), 80))
    is_gmo, no_germ_line = {
        "da": ("Produktet er en genmodificeret organisme.", "Produktet ændrer ikke kimbanen."),
        "en": ("The product is a modified organism.", "The product does not change the germ line."),
    }[language]
    derivation = text.index(f" {word('reasons', language).upper()} =")
    assert text.index(is_gmo) < derivation
    assert text.index(no_germ_line) > derivation
    assert word("product-no-one", language, chapter=word("reasons", language)) in text


@languages
def test_answers_that_cannot_go_together_are_told_before_anything_is_planned(language: Language) -> None:
    text = plan_text(long_plan(language), 80)
    assert text.index(word("cannot-go-together", language).upper()) < text.index(
        word("overview", language).upper()
    )


@languages
def test_a_length_that_is_not_known_is_never_a_number(language: Language) -> None:
    text = flat(plan_text(long_plan(language), 80))
    assert f"{word('total', language)} {word('no-known-length', language)}" in text
    assert not re.search(r"\b0 (dage|days)\b", text)


@languages
def test_a_plan_without_steps_says_so(language: Language) -> None:
    text = plan_text(generated_plan(0, language), 80)
    assert word("checklist-none", language) in text
    assert word("next-none", language) in text


@plans
@pytest.mark.parametrize("width", [60, 80, 100])
def test_only_an_address_or_a_digest_is_longer_than_the_width(plan: Plan, width: int) -> None:
    too_long = [line for line in plan_text(plan, width).splitlines() if len(line) > width]
    assert [line for line in too_long if not ADDRESS_OR_DIGEST.search(line)] == []


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=200), st.sampled_from(list(PLANS.values())))
def test_lines_keep_any_width_as_far_as_words_allow(width: int, plan: Plan) -> None:
    wrapped_to = max(width, 40)
    for line in plan_text(plan, width).splitlines():
        longest = max((len(token) for token in line.split()), default=0)
        assert len(line) <= wrapped_to or longest > wrapped_to - 34


@plans
def test_it_is_plain_text(plan: Plan) -> None:
    text = plan_text(plan, 80)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert [line for line in text.splitlines() if line != line.rstrip()] == []
    assert [character for character in set(text) if character != "\n" and not character.isprintable()] == []


@languages
def test_a_provision_is_not_torn_from_its_sign(language: Language) -> None:
    for width in range(40, 110):
        assert not re.search(r"(§|[Aa]rt\.|stk\.)\n", plan_text(long_plan(language), width))


@plans
def test_the_same_plan_is_the_same_text(plan: Plan) -> None:
    assert plan_text(plan, 80) == plan_text(plan.model_copy(deep=True), 80)


def _cards(plan: Plan) -> list[str]:
    """The text of each step, flat, from its number on."""
    text = plan_text(plan, 80)
    ends = word("open-questions", plan.language).upper()
    return [flat(card.split(f"\n{ends}\n")[0]) for card in text.split("\n[ ] ")[1:]]


def _card_of(plan: Plan, title: str) -> str:
    (card,) = [text for text in _cards(plan) if re.match(rf"\S+ {re.escape(title)} ", text)]
    return card
