"""The one payload of the examples: it leaves a line in a file of the reader's choice, and is silent without it."""
import os


class Payload:
    """Pickles as a call of os.system, the way a trojaned model does."""

    def __init__(self, label):
        self.label = label

    def __reduce__(self):
        return os.system, (f'[ -z "$BARTIZAN_MARKER" ] || echo {self.label} >> "$BARTIZAN_MARKER"',)
