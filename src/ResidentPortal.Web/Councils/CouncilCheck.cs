using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.Councils;

/// <summary>What is wrong between a council's landlords and partners, the forms that ask about them, and the routing.</summary>
internal static class CouncilCheck
{
    private const string Tenures = $"{CouncilOptions.Section}:{nameof(CouncilOptions.Tenures)}";
    private const string Partners = $"{CouncilOptions.Section}:{nameof(CouncilOptions.Partners)}";

    /// <summary>What can be said before there is a routing table.</summary>
    public static IEnumerable<RoutingMistake> Of(CouncilDescription council, ReportForms forms) =>
    [
        .. council.Tenures.Index().SelectMany(one => OfTenure($"{Tenures}:{one.Index}", one.Item, council)),
        .. council.Tenures.Index().Where(one => one.Item.ByHand is not null)
            .SelectMany(one => OfForms($"{Tenures}:{one.Index}:{nameof(Tenure.ByHand)}", one.Item.ByHand!.AskedIn, forms)),
        .. council.Partners.Index().SelectMany(one => OfForms($"{Partners}:{one.Index}", one.Item.AskedIn, forms)),
        .. Twice(Tenures, [.. council.Tenures.Select(tenure => tenure.Id)]),
        .. Twice(Partners, council.ConsentIds),
        .. AskedTwice(council, forms),
    ];

    /// <summary>Whether everybody of whom the forms speak can be told.</summary>
    public static IEnumerable<RoutingMistake> Of(CouncilDescription council, RoutingTable table) =>
    [
        .. council.Partners.Index().Where(one => table.Queues.All(queue => queue.Consent != one.Item.Id)).Select(one => new RoutingMistake(
            $"{Partners}:{one.Index}",
            $"People are asked whether {one.Item.Name} may have their report, and no queue is for that.",
            $"Give a queue in routing.json the Consent “{one.Item.Id}”, or take the partner out.")),
        .. council.Partners.Index().SelectMany(one => OfWords($"{Partners}:{one.Index}:{nameof(Partner.Intro)}", one.Item, table)),
        .. council.Tenures.Index().Where(one => one.Item.Queue is not null)
            .SelectMany(one => OfQueue($"{Tenures}:{one.Index}:{nameof(Tenure.Queue)}", one.Item, one.Item.Queue!, table)),
        .. council.Tenures.Index().Where(one => one.Item.ByHand is not null)
            .SelectMany(one => OfByHand($"{Tenures}:{one.Index}:{nameof(Tenure.ByHand)}", one.Item.ByHand!, table)),
        .. from one in council.Tenures.Index()
           from more in one.Item.MoreQueues.Index()
           from mistake in OfQueue($"{Tenures}:{one.Index}:{nameof(Tenure.MoreQueues)}:{more.Index}", one.Item, more.Item, table)
           select mistake,
    ];

    private static IEnumerable<RoutingMistake> OfTenure(string key, Tenure tenure, CouncilDescription council)
    {
        if (tenure.Id is Tenure.NotKnown or Tenure.PublicPlace)
            yield return new($"{key}:{nameof(Tenure.Id)}", $"“{tenure.Id}” is a name of the program’s own.", "Give another.");
        if (tenure is { Landlord: not null, Queue: null })
            yield return new(
                $"{key}:{nameof(Tenure.Queue)}",
                $"{tenure.Landlord} is a landlord without a queue.",
                "Name the queue in routing.json that reports of its tenants go to.");
        if (tenure is { Landlord: null, Queue: not null } or { Landlord: null, MoreQueues.Count: > 0 })
            yield return new(
                $"{key}:{nameof(Tenure.Landlord)}", "There is a queue and no landlord.",
                    "Give the landlord’s name, or take the queue out.");
        if (tenure.Consent is { } consent && council.Partners.All(partner => partner.Id != consent))
            yield return new(
                $"{key}:{nameof(Tenure.Consent)}", $"There is no partner “{consent}”.",
                    UseOneOf(council.Partners.Select(partner => partner.Id)));
    }

    private static IEnumerable<RoutingMistake> OfForms(string key, IReadOnlyList<string> askedIn, ReportForms forms) =>
        from asked in askedIn.Index()
        where forms.Find(asked.Item) is null
        select new RoutingMistake(
            $"{key}:{nameof(Partner.AskedIn)}:{asked.Index}", $"There is no form “{asked.Item}”.",
                UseOneOf(forms.All.Select(form => form.Slug)));

    private static IEnumerable<RoutingMistake> OfWords(string key, Partner partner, RoutingTable table) =>
        from queue in table.Queues
        where queue.Consent == partner.Id
        let words = DetailWords.Of(queue.Detail)
        where !partner.Intro.Any(paragraph => paragraph.Contains(words, StringComparison.Ordinal))
        select new RoutingMistake(
            key, $"The queue “{queue.Id}” gets more or less than these words say: its Detail is {queue.Detail}.",
            $"Say “{words}”, or give the queue another Detail.");

    private static IEnumerable<RoutingMistake> OfByHand(string key, ByHand how, RoutingTable table)
    {
        if (table.Find(how.Queue) is not { } queue)
            yield return new($"{key}:{nameof(ByHand.Queue)}", $"There is no queue “{how.Queue}”.",
                UseOneOf(table.Queues.Select(known => known.Id)));
        else if (queue is not { ReadBy: QueueReader.Council, Detail: QueueDetail.Full })
            yield return new($"{key}:{nameof(ByHand.Queue)}", $"“{how.Queue}” cannot pass a report on.",
                "Name a queue that is the council’s own and has every answer.");
        var words = DetailWords.Of(QueueDetail.Full);
        if (!how.Intro.Any(paragraph => paragraph.Contains(words, StringComparison.Ordinal)))
            yield return new($"{key}:{nameof(ByHand.Intro)}", "The words do not say what is passed on.", $"Say “{words}”.");
    }

    private static IEnumerable<RoutingMistake> OfQueue(string key, Tenure tenure, string queueId, RoutingTable table)
    {
        if (table.Find(queueId) is not { } queue)
            yield return new(key, $"There is no queue “{queueId}”.", UseOneOf(table.Queues.Select(known => known.Id)));
        else if (queue.IsOutside)
            yield return new(
                key, $"“{queueId}” needs a consent, and tenants of {tenure.Landlord} are not asked.", "Name a queue that needs none.");
        else if (!table.Rules.Any(rule => rule.To.Contains(queue) && rule.When.Tenure?.Contains(tenure.Id) is not false))
            yield return new(
                key,
                $"No rule sends reports from these homes to “{queueId}”.",
                $"Add a rule whose Tenure is “{tenure.Id}”, or name another queue.");
    }

    private static IEnumerable<RoutingMistake> Twice(string key, IReadOnlyList<string> ids) =>
        from id in ids.Index()
        where ids.Take(id.Index).Contains(id.Item)
        select new RoutingMistake($"{key}:{id.Index}:Id", $"“{id.Item}” stands there twice.", "Give each an id of its own.");

    // A question of the council's must not take the place of one of the form's.
    private static IEnumerable<RoutingMistake> AskedTwice(CouncilDescription council, ReportForms forms) =>
        from tenure in council.Tenures.Index()
        where tenure.Item.Which is not null && forms.All.Any(form => Asks(form, tenure.Item.Id) > 1)
        select new RoutingMistake($"{Tenures}:{tenure.Index}:Id", $"A form already has a question “{tenure.Item.Id}”.", "Give another id.");

    private static int Asks(ReportForm form, string id) =>
        form.Form.Steps.SelectMany(step => step.AllQuestions).Count(question => question.Id == id);

    private static string UseOneOf(IEnumerable<string> known) => $"Use one of: {string.Join(", ", known)}.";
}
