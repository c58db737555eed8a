"""What the agent can do besides talking."""
import os
import smtplib
from email.message import EmailMessage

import psycopg

from app.features import ticket_features
from app.models import priority

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "find_order",
            "description": "Order, delivery state and customer record for an order number.",
            "parameters": {"type": "object", "required": ["number"], "properties": {"number": {"type": "string"}}},
        },
    },
    {
        "type": "function",
        "function": {
            "name": "file_ticket",
            "description": "Files a ticket for the support team.",
            "parameters": {
                "type": "object",
                "required": ["subject", "text"],
                "properties": {"subject": {"type": "string"}, "text": {"type": "string"}},
            },
        },
    },
    {
        "type": "function",
        "function": {
            "name": "send_email",
            "description": "Sends an e-mail from support@fennel-and-oak.example.",
            "parameters": {
                "type": "object",
                "required": ["to", "subject", "text"],
                "properties": {"to": {"type": "string"}, "subject": {"type": "string"}, "text": {"type": "string"}},
            },
        },
    },
]


async def run_tool(conversation: str, name: str, arguments: dict) -> dict:
    if name == "find_order":
        return await find_order(arguments["number"])
    if name == "file_ticket":
        return await file_ticket(conversation, arguments["subject"], arguments["text"])
    if name == "send_email":
        return send_email(arguments["to"], arguments["subject"], arguments["text"])
    return {"error": f"no tool named {name}"}


async def find_order(number: str) -> dict:
    async with await psycopg.AsyncConnection.connect(os.environ["HELPDESK_DATABASE_URL"]) as db:
        row = await (await db.execute("select order_json from orders where number = %s", [number])).fetchone()
    return row[0] if row else {"error": "no such order"}


async def file_ticket(conversation: str, subject: str, text: str) -> dict:
    urgency = priority(ticket_features(subject, text))
    async with await psycopg.AsyncConnection.connect(os.environ["HELPDESK_DATABASE_URL"]) as db:
        row = await (
            await db.execute(
                "insert into tickets (conversation, subject, body, priority) values (%s, %s, %s, %s) returning id",
                [conversation, subject, text, urgency],
            )
        ).fetchone()
    return {"ticket": row[0], "priority": urgency}


def send_email(to: str, subject: str, text: str) -> dict:
    message = EmailMessage()
    message["From"] = "support@fennel-and-oak.example"
    message["To"] = to
    message["Subject"] = subject
    message.set_content(text)
    with smtplib.SMTP(os.environ["HELPDESK_SMTP_URL"]) as server:
        server.send_message(message)
    return {"sent": True}
