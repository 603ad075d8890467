using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

internal sealed class USyncContent(Action<string, string> note)
{
    /// <summary>The node, or null for one that lies in the recycle bin.</summary>
    public ContentNode? Read(USyncFile file)
    {
        if (USyncFile.IsTrue(file.Text("Trashed")))
        {
            note(file.Path, "is in the recycle bin and was left out.");
            return null;
        }

        return new(
            file.Key,
            file.Parent,
            file.Text("ContentType"),
            file.NodeName(),
            int.TryParse(file.Text("SortOrder"), out var order) ? order : 0,
            USyncFile.Date(file.Text("CreateDate")),
            PublishedIn(file),
            Schedule(file),
            file.Properties());
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
            var date = USyncFile.Date((string?)entry.Element("Date"));
            if (Enum.TryParse<ScheduledActionKind>((string?)entry.Element("Action"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) && date != DateTime.UnixEpoch)
                actions.Add(new(((string?)entry.Element("Culture") ?? "").Trim(), kind, date));
            else
                note(file.Path, "has a schedule entry that could not be read; it was left out.");
        }

        return actions;
    }
}
