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
        Reserved = [.. options.Queues.Where(queue => queue.Value.Reserved).Select(queue => queues[queue.Key])];
    }

    public static string RulesKey => $"{RoutingOptions.Section}:Rules";

    public IReadOnlyList<Queue> Queues => [.. queues.Values];

    public IReadOnlyList<RoutingRule> Rules { get; }

    public IReadOnlyList<Queue> Reserved { get; }

    public IReadOnlyList<RoutingMistake> Mistakes => mistakes.All;

    public static string QueueKey(string id) => $"{RoutingOptions.Section}:Queues:{id}";

    public static string RuleKey(int index) => $"{RulesKey}:{index}";

    private Queue ReadQueue(string key, string id, QueueOptions queue)
    {
        var mailbox = mistakes.Mailbox($"{key}:Mailbox", queue.Mailbox);
        var fallback = mistakes.Mailbox($"{key}:FallbackMailbox", queue.FallbackMailbox);
        if (mailbox.Length > 0 && mailbox.Equals(fallback, StringComparison.OrdinalIgnoreCase))
            mistakes.Add($"{key}:FallbackMailbox", "The fallback is the mailbox itself.", "Give another mailbox, which people read.");

        return new(
            id,
            mistakes.Text($"{key}:Name", queue.Name, "Give the team’s name as residents know it."),
            mailbox,
            fallback,
            queue.Detail is null ? QueueDetail.Full : mistakes.OneOf($"{key}:Detail", queue.Detail, QueueDetail.Full),
            ReadPromise($"{key}:Promise", queue.Promise ?? new()),
            queue.Consent is null ? null : mistakes.OneOf($"{key}:Consent", queue.Consent, names.Consents) ?? queue.Consent);
    }

    private ServicePromise ReadPromise(string key, PromiseOptions promise)
    {
        var wording =
            mistakes.Text($"{key}:Wording", promise.Wording, $"Say what will happen, with {ServicePromise.By} where the date goes.");
        if (wording.Length > 0 && !wording.Contains(ServicePromise.By, StringComparison.Ordinal))
            mistakes.Add($"{key}:Wording", "The sentence has no date.", $"Put {ServicePromise.By} where the date goes.");

        switch (promise)
        {
            case { WithinWorkingDays: > 0 and <= 60 and var days, WithinHours: null }:
                return new(days, PromiseUnit.WorkingDays, wording);
            case { WithinHours: > 0 and <= 240 and var hours, WithinWorkingDays: null }:
                return new(hours, PromiseUnit.Hours, wording);
            default:
                mistakes.Add(key, "It is not clear by when.", "Give either WithinWorkingDays (1 to 60) or WithinHours (1 to 240).");
                return new(1, PromiseUnit.WorkingDays, wording);
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
            when.HateElement);

    private Queue? Find(string key, string id)
    {
        if (queues.TryGetValue(id, out var queue))
            return queue;
        mistakes.Add(key, $"There is no queue “{id}”.", $"Use one of: {string.Join(", ", queues.Keys)}.");
        return null;
    }
}
