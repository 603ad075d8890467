using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace ResidentPortal.Reports.Mail;

/// <summary>Sorts the failures of a mail client by what to do about them.</summary>
internal static class SmtpFailure
{
    public static SendOutcome Read(Exception failure, SmtpStage stage) => failure switch
    {
        FormatException => SendOutcome.BadAddress,
        SmtpCommandException refusal => SmtpRefusals.Read(StageOf(refusal, stage), (int)refusal.StatusCode, refusal.Message),
        ServiceNotAuthenticatedException => Ours("sign-in-refused", 530),
        AuthenticationException { InnerException: SmtpCommandException refusal } =>
            SmtpRefusals.Read(SmtpStage.SignIn, (int)refusal.StatusCode, refusal.Message),
        AuthenticationException or SaslException => Ours("sign-in-refused", 535),
        TokenException { IsRefused: true } => Ours("token-refused"),
        TokenException => new(SendResult.Temporary, "token-unreachable"),
        SslHandshakeException => Ours("certificate-refused"),
        NotSupportedException => Ours(stage is SmtpStage.Connect ? "starttls-not-offered" : "sign-in-not-offered"),
        SocketException when stage is SmtpStage.Connect => new(SendResult.Temporary, "unreachable"),
        OperationCanceledException or TimeoutException => Broken(stage, "timed-out"),
        _ => Broken(stage, "connection-lost"),
    };

    /// <summary>Whether the relay has, or may have, hung up on a connection: nothing that it said of the message.</summary>
    public static bool IsLostConnection(Exception failure) =>
        failure is SmtpProtocolException or IOException or SocketException or ServiceNotConnectedException;

    public static bool IsExpected(Exception failure) =>
        IsLostConnection(failure)
        || failure is FormatException or CommandException or ServiceNotAuthenticatedException or AuthenticationException or SaslException
            or TokenException or SslHandshakeException or NotSupportedException or OperationCanceledException or TimeoutException;

    private static SendOutcome Ours(string code, int? status = null) => new(SendResult.Temporary, code, status, OurFault: true);

    // Before the message went over, nobody can have it.
    private static SendOutcome Broken(SmtpStage stage, string code) =>
        new(stage is SmtpStage.Content ? SendResult.Unknown : SendResult.Temporary, code);

    private static SmtpStage StageOf(SmtpCommandException refusal, SmtpStage reached) => refusal.ErrorCode switch
    {
        SmtpErrorCode.SenderNotAccepted => SmtpStage.Sender,
        SmtpErrorCode.RecipientNotAccepted => SmtpStage.Recipient,
        SmtpErrorCode.MessageNotAccepted => SmtpStage.Content,
        _ => reached,
    };
}
