"""Who is signed in: the shop's login sets a signed cookie."""
import hashlib
import hmac
import os
import time

from fastapi import Cookie, HTTPException


def signed_in_customer(session: str = Cookie()) -> str:
    """The customer's number from a cookie `number.expires.signature`."""
    number, _, rest = session.partition(".")
    expires, _, signature = rest.partition(".")
    secret = os.environ["HELPDESK_SESSION_SECRET"].encode()
    expected = hmac.new(secret, f"{number}.{expires}".encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, signature) or int(expires) < time.time():
        raise HTTPException(status_code=401)
    return number
