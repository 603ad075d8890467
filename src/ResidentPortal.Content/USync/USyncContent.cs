using System.Xml.Linq;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

internal sealed class USyncContent(Action<string, string> note)
{
    public ContentNode Read(USyncFile file) => new(
        file.Key,
        file.Parent,
        file.Text("ContentType"),
        file.NodeName(),
        int.TryParse(file.Text("SortOrder"), out var order) ? order : 0,
        USyncFile.Date(file.Text("CreateDate")),
        PublishedIn(file),
        Schedule(file),
        file.Properties())
    { InBin = USyncFile.IsTrue(file.Text("Trashed")) };

    /// <summary>A schedule entry, or null when it cannot be read.</summary>
    public static ScheduledAction? Action(XElement entry)
    {
        var date = USyncFile.Date((string?)entry.Element("Date"));
        return Enum.TryParse<ScheduledActionKind>((string?)entry.Element("Action"), ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            && date != DateTimeOffset.UnixEpoch
            ? new(((string?)entry.Element("Culture") ?? "").Trim(), kind, date)
            : null;
    }

    private static List<string> PublishedIn(USyncFile file)
    {
        var published = file.Info.Element("Published");
        var cultures = new List<string>();
        if (USyncFile.IsTrue((string?)published?.Attribute("Default")))
            cultures.Add(ContentNode.Invariant);
        foreach (var culture in published?.Elements("Published") ?? [])
        {
            if (USyncFile.IsTrue(culture.Value) && (string?)culture.Attribute("Culture") is { Length: > 0 } name)
                cultures.Add(name);
        }

        return cultures;
    }

    private List<ScheduledAction> Schedule(USyncFile file)
    {
        var actions = new List<ScheduledAction>();
        foreach (var entry in file.Info.Element("Schedule")?.Elements("ContentSchedule") ?? [])
        {
            if (Action(entry) is { } action)
                actions.Add(action);
            else
                note(file.Path, "has a schedule entry that could not be read; it is kept and does nothing.");
        }

        return actions;
    }
}
