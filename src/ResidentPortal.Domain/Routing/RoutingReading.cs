namespace ResidentPortal.Domain.Routing;

/// <summary>Turns settings into queues and rules, and notes every mistake on the way.</summary>
internal sealed class RoutingReading
{
    private readonly MistakeList mistakes = new();
    private readonly Dictionary<string, Queue> queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly RoutingNames names;

    public RoutingReading(RoutingOptions options, RoutingNames names)
    {
        this.names = names;
        if (options.Rules.Count == 0)
            mistakes.Add(RulesKey, "There are no rules.", "Write at least one rule.");

        foreach (var (id, queue) in options.Queues)
            queues[id] = ReadQueue(QueueKey(id), id, queue);
        Rules = [.. options.Rules.Select((rule, index) => ReadRule(RuleKey(index), rule))];
        Leads = [.. options.Leads.Select((id, index) => ReadLead($"{RoutingOptions.Section}:Leads:{index}", id)).OfType<Queue>()];
        Restricted = ReadRestricted(options.Restricted);
        Reserved = [.. options.Queues.Where(queue => queue.Value.Reserved).Select(queue => queues[queue.Key])];
    }

    public static string RulesKey => $"{RoutingOptions.Section}:Rules";

    public IReadOnlyList<Queue> Queues => [.. queues.Values];

    public IReadOnlyList<RoutingRule> Rules { get; }

    public IReadOnlyList<Queue> Leads { get; }

    public IReadOnlyList<Queue> Reserved { get; }

    /// <summary>Null where it is not rightly named, which is a mistake.</summary>
    public Queue? Restricted { get; }

    public IReadOnlyList<RoutingMistake> Mistakes => mistakes.All;

    public static string QueueKey(string id) => $"{RoutingOptions.Section}:Queues:{id}";

    public static string RestrictedKey => $"{RoutingOptions.Section}:{nameof(RoutingOptions.Restricted)}";

    public static string RuleKey(int index) => $"{RulesKey}:{index}";

    private Queue ReadQueue(string key, string id, QueueOptions queue)
    {
        var mailbox = mistakes.Mailbox($"{key}:Mailbox", queue.Mailbox);
        var fallback = mistakes.Mailbox($"{key}:FallbackMailbox", queue.FallbackMailbox);
        if (mailbox.Length > 0 && mailbox.Equals(fallback, StringComparison.OrdinalIgnoreCase))
            mistakes.Add($"{key}:FallbackMailbox", "The fallback is the mailbox itself.", "Give another mailbox, which people read.");

        var hours = new HoursReading(mistakes).Read($"{key}:Hours", queue.Hours);
        var promises = new PromiseReading(mistakes, hours);
        var readBy = ReadReader($"{key}:ReadBy", queue);
        if (queue.Acknowledge && readBy is QueueReader.Body)
            mistakes.Add($"{key}:Acknowledge",
                "A body outside reads this queue, and nobody there is asked to open a page of the council’s.",
                "Take Acknowledge out, and ask them by phone.");
        return new(
            id,
            mistakes.Text($"{key}:Name", queue.Name, "Give the team’s name as residents know it."),
            mailbox,
            fallback,
            queue.Detail is null ? QueueDetail.Full : mistakes.OneOf($"{key}:Detail", queue.Detail, QueueDetail.Full),
            promises.Read($"{key}:Promise", queue.Promise ?? new()),
            queue.Consent is null ? null : mistakes.OneOf($"{key}:Consent", queue.Consent, names.Consents) ?? queue.Consent)
        {
            ReadBy = readBy,
            Acknowledges = queue.Acknowledge,
            GetsDigest = queue.Digest,
            InDanger = queue.InDanger is { } promise ? promises.Read($"{key}:InDanger", promise) : null,
        };
    }

    private QueueReader ReadReader(string key, QueueOptions queue)
    {
        var reader = queue.ReadBy is null ? QueueReader.Council : mistakes.OneOf(key, queue.ReadBy, QueueReader.Council);
        if (reader is QueueReader.Council && queue.Consent is not null && names.Consents.Contains(queue.Consent))
            mistakes.Add(key, "It is not said who reads it for the body whose consent it needs.",
                "Write Liaison where somebody at the council passes it on, or Body where the body reads it itself.");
        if (reader is not QueueReader.Council && queue.Consent is null)
            mistakes.Add(key, "What goes outside the council needs a consent.", "Name the partner in Consent, or leave ReadBy out.");
        return reader;
    }

    private Queue? ReadLead(string key, string id)
    {
        var queue = Find(key, id);
        if (queue is { ReadBy: not QueueReader.Council } or { Detail: not QueueDetail.Full })
            mistakes.Add(key, $"“{id}” cannot lead: a team leads that is the council’s own and has every answer.", "Name another queue.");
        return queue;
    }

    private Queue? ReadRestricted(string? id)
    {
        var named = mistakes.Text(RestrictedKey, id,
            "Name the queue of a manager, for reports in which somebody who works for you may be involved.");
        if (named.Length == 0 || Find(RestrictedKey, named) is not { } queue)
            return null;
        if (queue is { ReadBy: not QueueReader.Council } or { Detail: not QueueDetail.Full } or { InDanger: null })
            mistakes.Add(RestrictedKey, $"“{queue.Id}” cannot take the place of every team.",
                "Name a queue that is the council’s own, has every answer, and says in InDanger what it promises.");
        ReadByManagersAlone(queue);
        return queue;
    }

    /// <summary>Neither of its mailboxes may be one in which a team reads its reports.</summary>
    private void ReadByManagersAlone(Queue restricted)
    {
        foreach (var (key, mailbox) in new[] { ("Mailbox", restricted.Mailbox), ("FallbackMailbox", restricted.FallbackMailbox) })
        {
            var team = Queues.FirstOrDefault(queue => queue.Id != restricted.Id && mailbox.Length > 0
                && mailbox.Equals(queue.Mailbox, StringComparison.OrdinalIgnoreCase));
            if (team is not null)
                mistakes.Add($"{QueueKey(restricted.Id)}:{key}", $"The team of “{team.Id}” reads this mailbox.",
                    "Give a mailbox that managers alone read.");
        }
    }

    private RoutingRule ReadRule(string key, RuleOptions rule)
    {
        var to = rule.To.Select((id, index) => Find($"{key}:To:{index}", id)).OfType<Queue>().ToList();
        if (rule.To.Count == 0)
            mistakes.Add($"{key}:To", "The rule sends nothing anywhere.", "Name at least one queue, or remove the rule.");

        return new(
            mistakes.Text($"{key}:Name", rule.Name, "Say in a few words why the report goes there."),
            ReadCondition($"{key}:When", rule.When),
            to,
            rule.Otherwise is null ? null : ReadOtherwise($"{key}:Otherwise", rule.Otherwise, to),
            rule.Last);
    }

    private Queue? ReadOtherwise(string key, string id, IReadOnlyList<Queue> to)
    {
        var queue = Find(key, id);
        if (queue is { IsOutside: true })
            mistakes.Add(key, $"“{id}” needs the resident’s consent itself.", "Name a queue that needs none.");
        if (!to.Any(told => told.IsOutside))
            mistakes.Add(key, "No queue in To needs a consent, so this is never used.", "Remove it, or move the queue to To.");
        return queue;
    }

    private RoutingCondition ReadCondition(string key, ConditionOptions when) =>
        new(
            mistakes.Each($"{key}:Form", when.Form, names.FormIds),
            mistakes.Each($"{key}:Kind", when.Kind, names.Kinds),
            mistakes.Each($"{key}:Tenure", when.Tenure, names.Tenures),
            mistakes.Each<Urgency>($"{key}:Urgency", when.Urgency),
            when.RepeatOrVulnerable,
            when.HateElement,
            mistakes.Each($"{key}:Consent", when.Consent, names.Consents),
            mistakes.Each($"{key}:Ward", when.Ward, names.Wards));

    private Queue? Find(string key, string id)
    {
        if (queues.TryGetValue(id, out var queue))
            return queue;
        mistakes.Add(key, $"There is no queue “{id}”.", $"Use one of: {string.Join(", ", queues.Keys)}.");
        return null;
    }
}
