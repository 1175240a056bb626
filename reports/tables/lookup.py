"""What one looks up: routes, documents, open questions, sources, answers, what the plan was made from."""

from __future__ import annotations

from engine.planning.model import Citation
from engine.planning.words import day_words
from reports.blocks import Points, field_lines, plain
from reports.citations import citations_in
from reports.filewords import word
from reports.formats import sentence
from reports.tables.model import Kind, Table, Value, basis_cells, check_state, table
from reports.written.questions import open_questions
from reports.written.view import View


def routes(view: View) -> Table:
    """The routes with their status in words; those that are not planned, too."""
    rows = [
        (
            route.title,
            sentence(route.status_text),
            view.say(f"pursued-{route.pursued}"),
            route.summary,
            "\n".join(each.text for each in route.because),
            "\n".join(plain(view.step(id_)) for id_ in route.conditions),
            "\n".join(sentence(text) for text in route.why_not),
            "\n".join(plain(view.question(id_)) for id_ in route.hangs_on),
            "\n".join(plain(view.open_question(id_)) for id_ in route.open_questions),
            check_state(view, citations_in(route)),
        )
        for route in view.plan.routes
    ]
    columns: tuple[tuple[str, Kind], ...] = (
        *(("route", "text"), ("status", "text"), ("planned", "short"), ("summary", "long")),
        *(("because", "long"), ("conditions", "text"), ("why-not", "long"), ("hangs-on", "text")),
        *(("open", "text"), ("check-state", "short")),
    )
    return table(view, "routes", columns, rows)


def documents(view: View) -> Table:
    """Every document once, with the steps that use it."""
    used: dict[str, list[str]] = {}
    entries = {}
    for step in view.plan.steps:
        for entry in step.documents:
            used.setdefault(entry.id, []).append(plain(view.step(step.id)))
            # Where one step needs it and another only may, it is needed.
            if entry.id not in entries or entry.certainty == "certain":
                entries[entry.id] = entry
    rows = [
        (
            entry.title,
            entry.part,
            entry.written_by,
            word("always-needed", view.plan.language)
            if entry.certainty == "certain"
            else view.say("document-possible"),
            "\n".join(used[id_]),
            entry.help,
            check_state(view, citations_in(entry)),
        )
        for id_, entry in entries.items()
    ]
    columns: tuple[tuple[str, Kind], ...] = (
        *(("document", "text"), ("part", "text"), ("writer", "short"), ("needed", "short")),
        *(("used-in", "text"), ("document-help", "long"), ("check-state", "short")),
    )
    return table(view, "documents", columns, rows)


def open_question_table(view: View) -> Table:
    """What public sources do not settle, with whom to ask."""
    items = [item for block in open_questions(view) if isinstance(block, Points) for item in block.items]
    rows = []
    for entry, item in zip(view.plan.open_questions, items, strict=True):
        lines = field_lines(item.under)
        rows.append(
            (
                item.label,
                plain(item.words),
                *(
                    "\n".join(lines.get(view.say(key), ()))
                    for key in ("ask", "context", "watch", "raised-by")
                ),
                *basis_cells(lines.get(view.say("basis"), ())),
                check_state(view, entry.claims),
            )
        )
    columns: tuple[tuple[str, Kind], ...] = (
        *(("number", "label"), ("question-column", "long"), ("ask", "text"), ("context", "long")),
        *(("watch", "text"), ("raised-by", "text"), ("basis", "long"), ("addresses", "text")),
        ("check-state", "short"),
    )
    return table(view, "open", columns, rows)


def sources(view: View) -> Table:
    """Every source the plan cites, with its official address and the copies that were looked at."""
    cited: dict[str, list[Citation]] = {}
    for claim in citations_in(view.plan):
        cited.setdefault(claim.source, []).append(claim)
    rows = []
    for entry in view.plan.sources.values():
        claims = cited.get(entry.id, [])
        copies = sorted(
            {(seen.on.isoformat(), seen.dated or "", seen.url) for claim in claims if (seen := claim.seen)}
        )
        said = [
            f"{view.say('seen-dated' if dated else 'seen-undated', day=on, dated=dated)}: {url}"
            for on, dated, url in copies
        ]
        rows.append(
            (
                entry.short,
                view.say(f"kind-{entry.kind}"),
                entry.title,
                entry.identifier,
                entry.url or view.say("no-address"),
                check_state(view, claims),
                "\n".join(said),
            )
        )
    columns: tuple[tuple[str, Kind], ...] = (
        *(("source", "text"), ("source-kind", "short"), ("official-title", "long"), ("identifier", "text")),
        *(("address", "link"), ("check-state", "short"), ("copies", "long")),
    )
    return table(view, "sources", columns, rows)


def answers(view: View) -> Table:
    """The answers in words, then the questions that have none."""
    plan = view.plan
    numbered = view.numbers.questions
    rows: list[tuple[Value, ...]] = []
    find_out = {entry.question: entry.if_unknown for entry in plan.questions}
    for given in plan.answered:
        said = ", ".join(given.answer) or view.say("answer-none")
        if given.state == "unknown":
            said = view.say("state-unknown")
        elif given.state == "set-aside":
            said = f"{said} ({view.say('set-aside')})"
        rows.append(
            (numbered[given.question].label, given.section, given.ask, said, find_out.get(given.question))
        )
    answered = {entry.question for entry in plan.answered}
    rows += [
        (
            numbered[asked.question].label,
            asked.section,
            asked.ask,
            view.say(f"state-{asked.state}"),
            asked.if_unknown,
        )
        for asked in plan.questions
        if asked.question not in answered
    ]
    columns: tuple[tuple[str, Kind], ...] = (
        *(("number", "label"), ("section", "short"), ("question-column", "long"), ("answer", "text")),
        ("find-out", "long"),
    )
    return table(view, "answers", columns, rows)


def about(view: View) -> Table:
    """What the plan is and is not, what is wrong with the answers, who is who, and the receipt."""
    plan, held = view.plan, view.plan.receipt
    rows: list[tuple[Value, ...]] = [
        (
            view.say("title", ruleset=plan.ruleset.title),
            word("made-for", plan.language, day=day_words(plan.as_of, plan.language)),
        ),
        (view.say("what-this-is-not"), f"{plan.ruleset.draft_notice}\n{plan.ruleset.about}"),
        *((view.say("cannot-go-together"), each.because) for each in plan.broken_assumptions),
        *(
            (
                each.title,
                "\n".join([each.text, each.hand, *(plain(view.authority(body)) for body in each.ask)]),
            )
            for each in plan.exits
        ),
        *(
            (
                plain(view.authority_name(body)),
                "\n".join(part for part in (body.what_for, body.url, body.email) if part),
            )
            for body in plan.authorities.values()
        ),
        (view.say("engine"), view.say("version", version=held.engine)),
        (view.say("ruleset"), held.ruleset),
        (view.say("digest"), held.digest),
        (view.say("as-of"), held.as_of.isoformat()),
        (view.say("answers-digest"), held.answers),
        (view.say("receipt"), view.say("receipt-intro")),
    ]
    return table(view, "about", (("subject", "text"), ("text", "long")), rows)
