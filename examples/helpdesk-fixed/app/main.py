"""The two doors of the service: web chat and inbound mail."""
import hashlib
import hmac
import os

from fastapi import Depends, FastAPI, Header, HTTPException, Request
from pydantic import BaseModel, Field

from app.agent import answer
from app.sessions import signed_in_customer

api = FastAPI(title="Fennel & Oak support chat", version="1.4.0")


class Message(BaseModel):
    conversation: str
    text: str = Field(max_length=4000)


class Mail(BaseModel):
    sender: str = Field(alias="from")
    subject: str
    text: str


@api.post("/chat")
async def chat(message: Message, customer: str = Depends(signed_in_customer)):
    return await answer(customer, message.conversation, message.text)


async def from_mail_provider(request: Request, signature: str = Header(alias="X-Signature")) -> None:
    """The provider signs every call; whoever merely knows the address is turned away."""
    secret = os.environ["HELPDESK_INBOX_SECRET"].encode()
    expected = hmac.new(secret, await request.body(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, signature):
        raise HTTPException(status_code=401)


@api.post("/inbox", status_code=202, dependencies=[Depends(from_mail_provider)])
async def inbox(mail: Mail):
    await answer(f"mail:{mail.sender}", f"mail:{mail.sender}", f"Subject: {mail.subject}\n\n{mail.text}")
