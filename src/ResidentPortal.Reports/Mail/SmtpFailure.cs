using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ResidentPortal.Reports.Mail;

/// <summary>Sorts the failures of <see cref="SmtpClient"/> by what to do about them.</summary>
internal static class SmtpFailure
{
    /// <summary>
    /// A refusal to talk to <em>us</em> (sign-in, TLS, certificate) is temporary however final its code is: the team's
    /// mailbox is not at fault, its fallback would fare no better, and the message goes out once the setting is fixed.
    /// </summary>
    public static SendOutcome Read(SmtpException failure, bool timedOut)
    {
        var status = (int)failure.StatusCode;
        return status switch
        {
            // 530 is also what SmtpClient makes of a refused password; 534, 535 and 538 are RFC 4954's own.
            530 or 534 or 535 or 538 => new SendOutcome(SendResult.Temporary, "sign-in-refused", status, OurFault: true),
            >= 400 and < 500 => new SendOutcome(SendResult.Temporary, "refused-for-now", status),
            >= 500 and < 600 => new SendOutcome(SendResult.Permanent, Refusal(failure), status),
            _ => WithoutCode(failure, timedOut),
        };
    }

    private static string Refusal(SmtpException failure) =>
        failure is SmtpFailedRecipientException ? "mailbox-refused" : "message-refused";

    // SmtpClient says "general failure" (−1) here; only the cause inside it, or how long it took, tells them apart.
    private static SendOutcome WithoutCode(SmtpException failure, bool timedOut)
    {
        for (var cause = failure.InnerException; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationException:
                    return new SendOutcome(SendResult.Temporary, "certificate-refused", OurFault: true);
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown }:
                    return new SendOutcome(SendResult.Unknown, "connection-lost");
                case SocketException:
                    return new SendOutcome(SendResult.Temporary, "unreachable");
                case IOException:
                    return new SendOutcome(SendResult.Unknown, "connection-lost");
            }
        }

        return timedOut
            ? new SendOutcome(SendResult.Unknown, "timed-out")
            : new SendOutcome(SendResult.Temporary, "starttls-not-offered", OurFault: true);
    }
}
