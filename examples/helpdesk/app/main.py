"""The two doors of the service: web chat and inbound mail."""
from fastapi import FastAPI
from pydantic import BaseModel, Field

from app.agent import answer

api = FastAPI(title="Fennel & Oak support chat", version="1.4.0")


class Message(BaseModel):
    conversation: str
    text: str = Field(max_length=4000)


class Mail(BaseModel):
    sender: str = Field(alias="from")
    subject: str
    text: str


@api.post("/chat")
async def chat(message: Message):
    return await answer(message.conversation, message.text)


@api.post("/inbox", status_code=202)
async def inbox(mail: Mail):
    await answer(f"mail:{mail.sender}", f"Subject: {mail.subject}\n\n{mail.text}")
