using System.Buffers;
using System.Globalization;
using System.Text;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace ResidentPortal.Testing.Smtp;

/// <summary>Takes messages for a <see cref="SmtpServer"/>, or turns them away as its <see cref="SmtpBehaviour"/> says.</summary>
internal sealed class FrontDesk(SmtpServer server) : MailboxFilter, IMessageStore, IUserAuthenticator
{
    private SmtpBehaviour Behaviour => server.Behaviour;

    /// <summary>The package has nothing for a server that hangs up, so its connection is cut when the content begins to come.</summary>
    public void Watch(ISessionContext session) => session.CommandExecuting += (_, executing) =>
    {
        if (executing.Command is not DataCommand || !Behaviour.Drop)
            return;
        session.Pipe.Output.WriteAsync(Encoding.ASCII.GetBytes("354 end with a dot\r\n")).AsTask().GetAwaiter().GetResult();
        session.Pipe.Input.ReadAsync().AsTask().GetAwaiter().GetResult();
        session.Pipe.Dispose();
        throw new IOException("The server hangs up.");
    };

    public override Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken)
    {
        if (server.RequiresTls && !context.Pipe.IsSecure)
            throw Refusal("530 STARTTLS first");
        if (Behaviour.User is not null && !context.Authentication.IsAuthenticated)
            throw Refusal("530 sign in first");
        return Behaviour.Mail is { } reply ? throw Refusal(reply) : Task.FromResult(true);
    }

    public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from,
        CancellationToken cancellationToken) =>
        Behaviour.Rcpt is { } reply && (Behaviour.OnlyFor ?? to.AsAddress()) == to.AsAddress()
            ? throw Refusal(reply)
            : Task.FromResult(true);

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) =>
        Task.FromResult((user, password) == (Behaviour.User, Behaviour.Password));

    public async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var content = buffer.ToArray();
        await Task.Delay(TimeSpan.FromSeconds(Behaviour.Delay), cancellationToken);
        if (Behaviour.Data is { } reply)
            return Response(reply);
        if (content.Length > Behaviour.Largest)
            return Response("552 5.3.4 Error: message file too big");
        server.Take(ReceivedMail.Parse(content, new(
            transaction.From.AsAddress(),
            [.. transaction.To.Select(to => to.AsAddress())],
            context.Pipe.IsSecure,
            context.Authentication.IsAuthenticated ? context.Authentication.User : null)));
        return SmtpResponse.Ok;
    }

    private static SmtpResponseException Refusal(string reply) => new(Response(reply));

    private static SmtpResponse Response(string reply) =>
        new((SmtpReplyCode)int.Parse(reply[..3], CultureInfo.InvariantCulture), reply[4..]);
}
