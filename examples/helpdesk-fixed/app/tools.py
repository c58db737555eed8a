"""What the agent can do besides talking."""
import os

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
            "name": "draft_email",
            "description": "Drafts an answer by e-mail; a colleague reads it and sends it.",
            "parameters": {
                "type": "object",
                "required": ["subject", "text"],
                "properties": {"subject": {"type": "string"}, "text": {"type": "string"}},
            },
        },
    },
]


async def run_tool(customer: str, conversation: str, name: str, arguments: dict) -> dict:
    if name == "find_order":
        return await find_order(customer, arguments["number"])
    if name == "file_ticket":
        return await file_ticket(conversation, arguments["subject"], arguments["text"])
    if name == "draft_email":
        return await draft_email(customer, arguments["subject"], arguments["text"])
    return {"error": f"no tool named {name}"}


async def find_order(customer: str, number: str) -> dict:
    """Only the orders of the customer who writes: the model cannot ask for those of others."""
    query = "select order_json from orders where number = %s and customer = %s"
    async with await psycopg.AsyncConnection.connect(os.environ["HELPDESK_DATABASE_URL"]) as db:
        row = await (await db.execute(query, [number, customer])).fetchone()
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


async def draft_email(customer: str, subject: str, text: str) -> dict:
    """Puts an answer into the team's outbox. The address comes from the customer's record, never from the model."""
    async with await psycopg.AsyncConnection.connect(os.environ["HELPDESK_DATABASE_URL"]) as db:
        await db.execute(
            "insert into outbox (customer, subject, body, state) values (%s, %s, %s, 'waits for approval')",
            [customer, subject, text],
        )
    return {"drafted": True}
