using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.DataMap;

/// <summary>The map, the forms and the routing as Markdown tables, by the name under which a document asks for them.</summary>
public sealed class DataTables(ReportForms forms, CurrentRouting routing, RetentionPeriods periods)
{
    private static readonly string[] OfColumns = ["Database", "Table", "Columns", "Whose", "What for", "Protection", "Held for"];
    private static readonly string[] OfPlaces = ["Name", "Whose", "What for", "Protection", "Held for"];

    /// <returns>Null for a name that there is none of.</returns>
    public string? Find(string name) => Written(name) is { } table ? KeptWords.Fill(table, periods) : null;

    private string? Written(string name) => name switch
    {
        "columns" => Columns(_ => true),
        "personal-columns" => Columns(item => item.IsPersonal),
        "resident-columns" => Columns(item => item.Subject is DataSubject.Residents),
        "files" => Places(SiteData.Files, SiteData.OtherPlaces),
        "personal-files" => Places(item => item.IsPersonal, SiteData.Files, SiteData.OtherPlaces),
        "cookies" => Places(SiteData.Cookies),
        "questions" => Questions(),
        "recipients" => Recipients(),
        _ => null,
    };

    private static string Columns(Func<DataItem, bool> wanted) => Table(OfColumns,
        from database in SiteData.Databases
        from table in database.Tables
        from item in table.Items
        where wanted(item)
        select (string[])[database.Name, Code(table.Name), Names(item), Whose(item), item.Purpose, Words(item.Protection),
            table.KeptOf(item)]);

    private static string Places(params DataPlace[] places) => Places(_ => true, places);

    private static string Places(Func<DataItem, bool> wanted, params DataPlace[] places) => Table(OfPlaces,
        from place in places
        from item in place.Items
        where wanted(item)
        select (string[])[Names(item), Whose(item), item.Purpose, Words(item.Protection), place.KeptOf(item)]);

    private string Questions() => Table(["Form", "Question", "May be skipped", "May identify somebody"],
        from form in forms.All.Select(form => (Name: form.ShortName, form.Form)).Append((Name: "After sending", EqualityQuestions.Form))
        from step in form.Form.Steps
        from question in step.AllQuestions
        select (string[])[form.Name, question.Label, question.Optional ? "yes" : "no", question.Private ? "yes" : "no"]);

    private string Recipients() => Table(["Queue", "Gets", "On what ground"],
        from queue in routing.Table.Queues
        select (string[])
        [
            queue.Name,
            Gets(queue.Detail),
            queue.IsOutside ? "only where the resident said yes" : "the council, or somebody who acts for it",
        ]);

    private static string Gets(QueueDetail detail) => detail switch
    {
        QueueDetail.Full => "every answer",
        QueueDetail.Contact => "the name, how to contact the person safely, and what happened",
        QueueDetail.Summary => "kind, date, urgency and safe ways of contact, but no names, places or words",
    };

    private static string Table(string[] head, IEnumerable<string[]> rows) => string.Join('\n',
        rows.Prepend([.. head.Select(_ => "---")]).Prepend(head)
            .Select(cells => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |"));

    private static string Names(DataItem item) => string.Join(", ", item.Names.Select(Code));

    private static string Code(string name) => $"`{name}`";

    private static string Whose(DataItem item) => item.Subject switch
    {
        DataSubject.Nobody => "nobody’s",
        DataSubject.Residents => "residents’",
        DataSubject.Staff => "staff’s",
    }
    + (item.Special ? ", special category" : "");

    private static string Words(Protection protection) => protection switch
    {
        Protection.Plain => "plain",
        Protection.Sealed => "sealed",
        Protection.Hashed => "hashed",
    };
}
