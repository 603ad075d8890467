using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Care;

namespace ResidentPortal.Web.Councils;

/// <summary>Whether the wards, kinds and queues that have owners are there. Whether the owners are is shown in the teams' room.</summary>
internal static class CareCheck
{
    public static IEnumerable<RoutingMistake> Of(CareOptions care, CouncilDescription council, ReportForms forms, RoutingTable table) =>
        care.DefaultOwners.Index().SelectMany(one => Of(
            $"{CareOptions.Section}:{nameof(CareOptions.DefaultOwners)}:{one.Index}", one.Item, council, forms.Names, table));

    private static IEnumerable<RoutingMistake> Of(
        string key, DefaultOwnerRule rule, CouncilDescription council, RoutingNames names, RoutingTable table)
    {
        if (rule.Ward is { } ward && !council.Wards.Contains(ward))
            yield return new($"{key}:{nameof(rule.Ward)}", $"There is no ward “{ward}”.", UseOneOf(council.Wards));
        if (rule.Kind is { } kind && !names.Kinds.Contains(kind) && !names.FormIds.Contains(kind))
            yield return new(
                $"{key}:{nameof(rule.Kind)}", $"There is no kind or form “{kind}”.", UseOneOf(names.FormIds.Concat(names.Kinds)));
        if (rule.Queue is { } queue && table.Find(queue) is null)
            yield return new(
                $"{key}:{nameof(rule.Queue)}", $"There is no queue “{queue}”.", UseOneOf(table.Queues.Select(known => known.Id)));
    }

    private static string UseOneOf(IEnumerable<string> known) => $"Use one of: {string.Join(", ", known)}.";
}
