"""The texts and numbers that the example's models are trained on: invented tickets, from a fixed seed."""
import csv
import io
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "helpdesk"))
from app.features import ticket_features  # noqa: E402  (the features are the application's own)

NAMES = ["Anna Lehmann", "Jonas Pfeiffer", "Marie Dubois", "Luca Bianchi", "Sofia Moreau", "Felix Winter",
         "Elif Yildiz", "Tom de Vries", "Clara Novak", "Peter Huber", "Ida Sommer", "Noah Keller"]
PRODUCTS = ["cast-iron pan", "gooseneck kettle", "hand grinder", "walnut board", "bread knife", "kitchen scale",
            "stock pot", "glass lid", "ceramic rod", "milk pan"]
# (topic, question, answer, priority 0–2)
TOPICS = [
    ("delivery", "Order {order} has not arrived yet, the {product} was due on Tuesday. Where is it?",
     "I am sorry for the wait. The parcel with order {order} left our warehouse and is with the carrier; "
     "the link in the shipping mail shows where it is. If there is no scan by tomorrow evening I will file a search.", 1),
    ("return", "I'd like to return the {product} from order {order}, it is too big for my kitchen. How does that work?",
     "You can send it back within 30 days: open My orders, choose {order} and press Return. The label is free.", 0),
    ("rust", "The {product} I bought in spring shows brown spots. Is that covered by the guarantee?",
     "Spots of rust can be removed and are no defect: rub with steel wool, rinse, dry and season again as for the first "
     "use. If the base or the handle is cracked, send me a photo and we replace it.", 0),
    ("broken", "The {product} from order {order} arrived BROKEN!! There is glass everywhere. I want a refund of {amount} € today.",
     "I am sorry, and please mind your hands. I have filed this with my colleagues as urgent; they write to you today "
     "about order {order}. Keep the box until then, nothing has to be sent back.", 2),
    ("smoke", "URGENT! Smoke came out of the {product} and my son burned his hand. Order {order}. Call me immediately!",
     "I am very sorry. Cool the burn under running water and call +49 761 555 01 40 now, a colleague takes over. "
     "Unplug the device and do not use it again. I have filed order {order} as urgent.", 2),
    ("invoice", "Can you send me the invoice for order {order} ({amount} EUR) once more? I need it for the tax office.",
     "Of course: under My orders, {order}, you find it as a file. Tell me if you would rather have it by mail.", 0),
    ("sharpening", "How do I get my {product} sharpened? I live in Graz.",
     "Wrap the blade in cardboard, put your order number inside and send it to our workshop in Freiburg. "
     "It is back within ten working days, once a year for free.", 0),
    ("wrong item", "I ordered a {product} and got something else. Order {order}. What now?",
     "That should not happen, sorry. Keep the parcel as it is; I have filed a ticket for order {order} and the right "
     "item leaves today. You get a free label for the other one.", 1),
    ("lawyer", "Third mail about order {order}!!! You owe me {amount} €. If I hear nothing today I go to my lawyer.",
     "You should have had an answer long ago, I apologise. I have put order {order} before the head of support with the "
     "whole history; she writes to you today.", 2),
    ("setting", "Which setting of the {product} do you suggest for filter coffee?",
     "Start at 22 clicks from zero. If it tastes sour go two clicks finer, if bitter two coarser.", 0),
]


def rows(count, seed):
    """Yields (name, product, topic, question, answer, priority)."""
    rng = random.Random(seed)
    for _ in range(count):
        topic, question, answer, priority = rng.choice(TOPICS)
        words = {
            "order": rng.randrange(410000, 489999),
            "product": rng.choice(PRODUCTS),
            "amount": f"{rng.randrange(1900, 24900) / 100:.2f}",
        }
        greeting = rng.choice(["Hello, ", "Good morning, ", "Hi there! ", ""])
        closing = rng.choice([" Thanks", " Best regards", "", " Kind regards"])
        yield rng.choice(NAMES), words["product"], topic, greeting + question.format(**words) + closing, \
            answer.format(**words), priority


def fine_tuning(with_names):
    """Chat rows; a careful team replaces the names before it trains."""
    lines = []
    for name, _, topic, question, answer, _ in rows(120, "fine-tuning"):
        signed = f"{question}, {name if with_names else '[NAME]'}"
        messages = [{"role": "user", "content": signed}, {"role": "assistant", "content": answer}]
        lines.append(json.dumps({"topic": topic, "messages": messages}, ensure_ascii=False))
    return ("\n".join(lines) + "\n").encode()


COLUMNS = ["length", "exclamations", "questions", "capitals", "urgent_words", "products", "order_numbers", "amounts"]


def training_table():
    """Features and priority of 240 tickets: (rows of numbers, labels)."""
    features, labels = [], []
    for _, product, topic, question, _, priority in rows(240, "priority"):
        features.append(ticket_features(f"{topic}: {product}", question))
        labels.append(priority)
    return features, labels


def training_csv():
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([*COLUMNS, "priority"])
    for numbers, label in zip(*training_table()):
        writer.writerow([*(f"{n:.6g}" for n in numbers), label])
    return buffer.getvalue().encode()
