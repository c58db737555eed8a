"""The agent loop: retrieve, ask the model, run the tools that it calls, until it answers."""
import json
import os
from pathlib import Path

import httpx

from app.retrieval import relevant_articles
from app.tools import TOOLS, run_tool

SYSTEM = Path("prompts/system.md").read_text()
EXAMPLES = json.loads(Path("prompts/few-shot.json").read_text())
MAX_STEPS = 6


async def answer(customer: str, conversation: str, text: str) -> dict:
    articles = relevant_articles(text)
    context = "\n\n".join(f"## {a.title}\n{a.text}" for a in articles)
    messages = [
        {"role": "system", "content": SYSTEM.replace("{articles}", context)},
        *EXAMPLES,
        {"role": "user", "content": text},
    ]
    async with httpx.AsyncClient(base_url=os.environ["HELPDESK_LLM_URL"], timeout=60) as client:
        for _ in range(MAX_STEPS):
            response = await client.post(
                "/chat/completions",
                headers={"Authorization": f"Bearer {os.environ['HELPDESK_LLM_API_KEY']}"},
                json={"model": "mistral-small-2506", "messages": messages, "tools": TOOLS},
            )
            reply = response.raise_for_status().json()["choices"][0]["message"]
            messages.append(reply)
            if not reply.get("tool_calls"):
                return {"text": reply["content"], "sources": [a.title for a in articles]}
            for call in reply["tool_calls"]:
                result = await run_tool(customer, conversation, call["function"]["name"], json.loads(call["function"]["arguments"]))
                messages.append({"role": "tool", "tool_call_id": call["id"], "content": json.dumps(result)})
    return {"text": "I have passed your question on to a colleague.", "sources": []}
