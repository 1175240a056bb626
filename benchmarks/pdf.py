"""A plan as PDF beside the same text in bare WeasyPrint: no style sheet, no drawing, nothing added."""

from __future__ import annotations

import re

from weasyprint import HTML

from benchmarks.measuring import FULL, Scale, median, milliseconds, ratio, table, taking_turns
from reports.fetching import OwnFiles
from reports.pdf import plan_html, plan_pdf
from tests.plans import generated_plan

TAGGED = "the same text, bare, tagged"
PLAIN = "the same text, bare, not tagged"
OURS = "the plan as it is delivered"


def main(scale: Scale = FULL) -> None:
    """Write the table."""
    plan = generated_plan(scale.pdf_steps)
    bare = bare_text(plan_html(plan))

    def printed(variant: str | None) -> bytes:
        pdf: bytes = HTML(string=bare, url_fetcher=OwnFiles()).write_pdf(pdf_variant=variant)
        return pdf

    contenders = {
        OURS: lambda: plan_pdf(plan),
        TAGGED: lambda: printed("pdf/ua-1"),
        PLAIN: lambda: printed(None),
        "its HTML only": lambda: plan_html(plan),
    }
    times = taking_turns(contenders, max(1, scale.rounds - 2))
    rows = [
        [name, milliseconds(median(seconds)), f"{ratio(times[OURS], seconds):.2f}"]
        for name, seconds in times.items()
    ]
    table(f"PDF of {scale.pdf_steps} steps", ["what", "ms", "ours is so many times as long"], rows)


def bare_text(html: str) -> str:
    """A page without style sheets, drawings, classes and styles; every word of it stays."""
    html = re.sub(r"<style\b.*?</style>|<svg\b.*?</svg>|<link\b[^>]*>", "", html, flags=re.DOTALL)
    return re.sub(r'\s(?:class|style)="[^"]*"', "", html)


if __name__ == "__main__":
    main()
