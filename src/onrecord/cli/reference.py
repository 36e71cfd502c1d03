"""The reference of the verbs as Markdown, from their own help: ``python -m onrecord.cli.reference > docs/cli.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from ..errors import KnowledgeError, PageError, RecordError
from . import main
from .exits import errors, table

_WIDTH = 96

_OPENING = """# The command line

`onrecord VERB ...`, or `python -m onrecord VERB ...`. This page is written by
`python -m onrecord.cli.reference > docs/cli.md` from the verbs' own help.

Results go to standard output: as a table on a terminal, as JSON lines in a pipe, otherwise as `--format` says.
Progress, summaries and errors go to standard error; `--quiet` leaves only the errors. An error is one line,
`onrecord: WHAT IS WRONG. THE WAY OUT`, and an exit status of its own. `NO_COLOR=1` switches colours off.

On a terminal and in every table, control characters, invisible characters and marks that turn the direction of text
are shown rather than obeyed (`␛`, `⟨U+202E⟩`). JSON has every character of the page, such ones escaped. In CSV a cell
that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) has an
apostrophe before it; everything else is as it is.
"""

_ROWS = """## A statement as JSON lines

`read --format jsonl`, `list` and `show` write a statement in one line:

| field | what it is |
| --- | --- |
| `id` | the statement's id, for `onrecord show` |
| `page` | the page's id |
| `outlet`, `published`, `url`, `title` | the page's, empty where not known |
| `kind` | `direct`, `indirect` or `mixed` |
| `source` | who is quoted: a list of spans, empty where the text names nobody |
| `cue` | the words that attribute, a list of spans |
| `content` | what is attributed, a list of spans |
| `chain` | the sources from the outermost in, this statement's own last |
| `sentence` | the sentence that holds the cue, a span |
| `actors` | whom the source stands for: a list of mentions, one for each, empty where not known |
| `date` | when it was said: a temporal expression, or `null` where the words do not say |
| `place` | where it was said: a place, or `null` where the words do not say |
| `places` | the places that the content names, a list |
| `inside` | the id of the statement in whose content this one stands, or empty |
| `score` | the tagger's probability, 0 to 1, that the content belongs to the cue |

A span is `{"start": 35, "end": 39, "exact": "said"}`; its offsets count Unicode code points into the page's text,
half-open, as Python slices do: `text[35:39] == "said"`. Mentions, temporal expressions and places are spans with more:

| of | field | what it is |
| --- | --- | --- |
| a mention | `actor` | on the page's day: `id`, `name`, `kind`, `country`, `sector`, `office`, `party` |
| | `reason` | what decided, `name` or `alias` or `pronoun` and so on |
| | `confidence` | how far to trust it, 0 to 1 |
| | `antecedent` | the span from which a pronoun, surname or title was understood, or `null` |
| a temporal expression | `type`, `value`, `mod` | as in TIMEX3: `DATE`, `TIME`, `DURATION` or `SET` |
| | `begin`, `until` | the days, half-open, empty where not known |
| a place | `name`, `country`, `kind` | the gazetteer's, the country as ISO 3166-1 alpha-2 |
| | `latitude`, `longitude`, `population` | WGS 84 degrees; 0 people where not known |
| | `reason`, `confidence` | what decided, and its share among the places of that name |

In CSV a span is two columns, the words and, as `source_at` and so on, the offsets (`35..39`); pieces are joined by
` … `, a chain by ` > `. What else is known of a span has a column each (`actors_name`, `date_begin`, `place_latitude`);
that of several is joined by `; `, in the order of their words, and codes by `|`.

`read --format json` and `show` of a page write the whole coded page: `{"page": {..., "text": ...}, "statements":
[...], "mentions": [...], "dates": [...], "places": [...], "events": [...]}`. `list --format json` is an array of the
rows above. `who`
writes an actor in one line: `id`, `name`, `kind`, `country`, `sector`, `parties`, and how many `statements` are its
own, in how many `events` it is actor or recipient, how many `mentions` stand for it, on how many `pages`.

## An event as JSON lines

`list --events`, `read --events` and `show` write an event in one line:

| field | what it is |
| --- | --- |
| `id` | the event's id, for `onrecord show` |
| `page` | the page's id |
| `outlet`, `published`, `url`, `title` | the page's, empty where not known |
| `certainty` | that of the surest telling, `asserted` or `possible` or `denied` and so on (see `list --certainty`) |
| `type`, `mode`, `contexts` | PLOVER's; `mode` and `contexts` may be empty |
| `quad` | `verbal-cooperation`, `material-cooperation`, `verbal-conflict` or `material-conflict` |
| `intensity` | PLOVER's score, -10 to 10, `null` where it has none |
| `actors`, `recipients` | who did it and to whom: lists of spans, each with its `actor`, `null` where not known |
| `date`, `place` | when and where it happened, `null` where the words do not say |
| `dead`, `injured`, `arrested` | spans with a `number`, or `null` |
| `tellings` | each place of the page that tells it, the surest first |

A telling holds `trigger` (the words that name the event), `sentence`, `certainty`, `because` (the words that make it
less than asserted, or `null`), `statement` and `chain` (in whose words it stands: the id of that statement and its
sources from the outermost in; both empty where the page itself tells it), and `rule` and `score` of what typed it. In
CSV they are `tellings_trigger` and so on, those of several tellings joined by `; `.

`show --why` writes `{"id": ..., "why": [...]}`, a sentence for each part. The fields of `export` are in
[exports.md](exports.md).
"""

_COMPLETION = """## Completion in the shell

For verbs and options, put one of these lines in the shell's start-up file:

```sh
eval "$(_ONRECORD_COMPLETE=bash_source onrecord)"          # ~/.bashrc
eval "$(_ONRECORD_COMPLETE=zsh_source onrecord)"           # ~/.zshrc
_ONRECORD_COMPLETE=fish_source onrecord | source           # ~/.config/fish/config.fish
```
"""


def reference() -> str:
    """The whole page."""
    return "\n".join([_OPENING, *_verbs(), _ROWS, *_statuses(), _COMPLETION])


def _verbs() -> Iterator[str]:
    with click.Context(main, info_name="onrecord", terminal_width=_WIDTH, **main.context_settings) as context:
        yield from _helped(main, context)


def _helped(command: click.Command, context: click.Context) -> Iterator[str]:
    """The help of a command, then that of each verb in it."""
    yield _section(context.command_path, command.get_help(context))
    if not isinstance(command, click.Group):
        return
    for name in command.list_commands(context):
        verb = command.get_command(context, name)
        assert verb is not None
        with click.Context(verb, info_name=name, parent=context, terminal_width=_WIDTH) as inner:
            yield from _helped(verb, inner)


def _section(title: str, text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return f"## {title}\n\n```text\n{lines}\n```\n"


def _statuses() -> Iterator[str]:
    yield "## Exit statuses\n\n| status | code | what to do |\n| --- | --- | --- |"
    rows = [(int(status), "", meaning) for status, meaning in table() if status.isdigit()]
    own = [error for base in (PageError, RecordError, KnowledgeError) for error in errors(base)]
    rows += [(error.exit_status, f"`{error.code}`", error.advice) for error in own]
    yield from (f"| {status} | {code} | {meaning} |" for status, code, meaning in sorted(rows))
    yield "\nThose of 10 to 19 come where no page could be used at all: the first page's reason.\n"


if __name__ == "__main__":
    sys.stdout.write(reference())
