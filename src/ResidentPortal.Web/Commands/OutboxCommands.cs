using ResidentPortal.Reports.Delivery;

namespace ResidentPortal.Web.Commands;

/// <summary>Lists the mail that is overdue or has failed. Exits with 1 while there is any, so that a monitor can call it.</summary>
public sealed class OutboxReport : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var summary = await services.GetRequiredService<OutboxStatus>().ReadAsync(cancellationToken);
        await output.WriteAsync(summary.ToText());
        return summary.Troubled.Count == 0 ? 0 : 1;
    }
}

/// <summary>Makes one message, or all that wait or failed, due now; the running site sends them.</summary>
public sealed class RetryOverdue(string? message) : Command
{
    internal const string NotAMessage = "That is not a message. Copy it from the first column of 'outbox status'.";

    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var outbox = services.GetRequiredService<OutboxStatus>();
        if (message is null)
        {
            var count = await outbox.RetryAllNowAsync(Who, cancellationToken);
            await output.WriteLineAsync(count == 1 ? "1 message is tried again now." : $"{count} messages are tried again now.");
            return 0;
        }
        if (!Guid.TryParse(message, out var id))
        {
            await output.WriteLineAsync(NotAMessage);
            return 2;
        }
        var found = await outbox.RetryNowAsync(id, Who, cancellationToken);
        await output.WriteLineAsync(found ? "The message is tried again now." : "There is no such message, or it was delivered.");
        return found ? 0 : 1;
    }
}
