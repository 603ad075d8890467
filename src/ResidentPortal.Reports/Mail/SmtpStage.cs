namespace ResidentPortal.Reports.Mail;

/// <summary>How far an attempt had come.</summary>
internal enum SmtpStage
{
    /// <summary>Connecting, the relay's greeting, EHLO and TLS.</summary>
    Connect,

    SignIn,

    /// <summary>MAIL FROM.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Recipient,

    /// <summary>DATA, the message, and the reply after the dot.</summary>
    Content,
}
