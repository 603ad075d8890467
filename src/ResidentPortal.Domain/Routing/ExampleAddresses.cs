namespace ResidentPortal.Domain.Routing;

/// <summary>The shipped settings name mailboxes that do not exist: a report sent there would be lost.</summary>
public static class ExampleAddresses
{
    public static IReadOnlyList<RoutingMistake> In(RoutingOptions options) =>
    [
        .. from queue in options.Queues
           from mailbox in new[]
           {
               (Key: nameof(QueueOptions.Mailbox), Address: queue.Value.Mailbox),
               (Key: nameof(QueueOptions.FallbackMailbox), Address: queue.Value.FallbackMailbox),
           }
           where mailbox.Address is not null && MailboxAddress.IsExample(mailbox.Address)
           select new RoutingMistake(
               $"{RoutingOptions.Section}:Queues:{queue.Key}:{mailbox.Key}",
               $"“{mailbox.Address}” is an example address: mail to it never arrives.",
               "Give the team’s real mailbox."),
    ];
}
