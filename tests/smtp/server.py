"""A real mail server for tests. Everything it accepts becomes a JSON file; how it behaves is read from a JSON file.

    server.py FOLDER PORT [CERTIFICATE KEY]    serves until its standard input closes; prints "ready PORT"
    server.py --read FILE                      prints one .eml file as the JSON described in `described`

FOLDER/behaviour.json, read again at every step, all optional:
    greeting, mail, rcpt, data    a reply such as "450 later" instead of success
    onlyFor                       the one address that the reply to RCPT is meant for
    delay                         seconds before the reply to DATA
    drop                          true: hang up in the middle of DATA
    user, password                sign-in is required
"""

import asyncio
import email
import email.policy
import json
import os
import ssl
import sys
import threading
import uuid

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword


def described(content):
    """What a person would see of a message, and what a machine would."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    parts = {part.get_content_type(): part.get_content() for part in message.walk() if not part.is_multipart()}
    return {
        "subject": str(message["Subject"]),
        "from": str(message["From"]),
        "to": str(message["To"]),
        "replyTo": None if message["Reply-To"] is None else str(message["Reply-To"]),
        "messageId": str(message["Message-ID"]),
        "contentType": message.get_content_type(),
        "partTypes": [part.get_content_type() for part in message.walk()],
        "headerNames": list(message.keys()),
        "text": parts.get("text/plain"),
        "html": parts.get("text/html"),
        "raw": content.decode("utf-8", "surrogateescape").encode("utf-8", "replace").decode("utf-8"),
    }


class Mailbox:
    def __init__(self, folder):
        self.folder = folder

    def behaviour(self):
        with open(os.path.join(self.folder, "behaviour.json"), encoding="utf-8") as file:
            return json.load(file)

    async def handle_MAIL(self, server, session, envelope, address, options):
        if "mail" in self.behaviour():
            return self.behaviour()["mail"]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        behaviour = self.behaviour()
        if "rcpt" in behaviour and behaviour.get("onlyFor", address) == address:
            return behaviour["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope: Envelope):
        await asyncio.sleep(self.behaviour().get("delay", 0))
        if "data" in self.behaviour():
            return self.behaviour()["data"]
        received = described(envelope.original_content)
        received.update(
            envelopeFrom=envelope.mail_from,
            envelopeTo=envelope.rcpt_tos,
            encrypted=session.ssl is not None,
            user=session.auth_data.login.decode() if isinstance(session.auth_data, LoginPassword) else None,
        )
        name = os.path.join(self.folder, str(uuid.uuid4()))
        with open(name + ".writing", "w", encoding="utf-8") as file:
            json.dump(received, file)
        os.rename(name + ".writing", name + ".json")
        return "250 Message accepted"

    async def auth_login(self, server, args):
        """.NET asks for `AUTH login`, in small letters."""
        return await server.auth_LOGIN(server, args)

    def authenticate(self, server, session, envelope, mechanism, data):
        wanted = self.behaviour()
        right = (wanted.get("user"), wanted.get("password")) == (data.login.decode(), data.password.decode())
        return AuthResult(success=right, handled=False, auth_data=data)


class Server(SMTP):
    greeted = False

    async def push(self, status):
        behaviour = self.event_handler.behaviour()
        if not self.greeted:
            self.greeted = True
            if "greeting" in behaviour:
                await super().push(behaviour["greeting"])
                self.transport.close()
                return
        await super().push(status)

    async def smtp_DATA(self, arg):
        if self.event_handler.behaviour().get("drop"):
            await super().push("354 End data with <CR><LF>.<CR><LF>")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


async def serve(folder, port, certificate=None, key=None):
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
    mailbox = Mailbox(folder)
    loop = asyncio.get_running_loop()

    def connection():
        signed = "user" in mailbox.behaviour()
        return Server(
            mailbox,
            hostname="localhost",
            tls_context=context,
            require_starttls=context is not None,
            auth_required=signed,
            auth_require_tls=True,
            authenticator=mailbox.authenticate,
            loop=loop,
        )

    server = await loop.create_server(connection, "127.0.0.1", port)
    print("ready", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def stop_with_parent():
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "--read":
        with open(sys.argv[2], "rb") as message_file:
            json.dump(described(message_file.read()), sys.stdout)
    else:
        threading.Thread(target=stop_with_parent, daemon=True).start()
        asyncio.run(serve(sys.argv[1], int(sys.argv[2]), *sys.argv[3:5]))
