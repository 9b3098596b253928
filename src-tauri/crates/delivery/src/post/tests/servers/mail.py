"""A mail server on this computer: aiosmtpd, with a log-in and three kinds of protection.

    mail.py plain|starttls|tls CERTIFICATE KEY

Prints its port, then each mail it takes as a line of JSON: as it came, and the words of
its two parts.
"""
import asyncio
import email
import email.policy
import json
import logging
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

protection, certificate, key = sys.argv[1:4]
# That a log-in without protection is a risk is what some of the tests are about.
warnings.simplefilter("ignore")
logging.disable(logging.WARNING)


class Inbox:
    async def handle_DATA(self, server, session, envelope):
        parts = email.message_from_bytes(envelope.content, policy=email.policy.default)
        taken = {
            "subject": parts["subject"],
            "text": parts.get_body(("plain",)).get_content(),
            "html": parts.get_body(("html",)).get_content(),
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "mail": envelope.content.decode("utf-8"),
            "user": getattr(session, "user", None),
        }
        print(json.dumps(taken), flush=True)
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == b"post" and data.password == b"s3cret"
    session.user = data.login.decode() if right else None
    return AuthResult(success=right, handled=right)


async def serve():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    starttls = protection == "starttls"
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(
            Inbox(),
            authenticator=authenticate,
            auth_required=protection != "plain",
            auth_require_tls=starttls,
            require_starttls=starttls,
            tls_context=context if starttls else None,
        ),
        "127.0.0.1",
        0,
        ssl=context if protection == "tls" else None,
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
