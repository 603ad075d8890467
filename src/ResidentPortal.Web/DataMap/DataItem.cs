namespace ResidentPortal.Web.DataMap;

/// <summary>Whose data something is: the data subject of the UK GDPR.</summary>
public enum DataSubject
{
    Nobody,
    Residents,
    Staff,
}

public enum Protection
{
    /// <summary>Only the rights on the file or the database protect it.</summary>
    Plain,

    /// <summary>Encrypted with the keys of the site.</summary>
    Sealed,

    /// <summary>It can be compared with what somebody has, and not be read back.</summary>
    Hashed,
}

/// <summary>Things of one place that are kept for one purpose.</summary>
/// <param name="Purpose">What they are and what they are for, in words.</param>
/// <param name="Names">Columns, files or cookies, as the program names them.</param>
public sealed record DataItem(DataSubject Subject, Protection Protection, string Purpose, params IReadOnlyList<string> Names)
{
    /// <summary>May reveal what UK GDPR Articles 9 and 10 give more cover: health, race, faith, sexual orientation, offences.</summary>
    public bool Special { get; init; }

    /// <summary>How long, where it differs from the rest of its place.</summary>
    public string? Kept { get; init; }

    public bool IsPersonal => Subject is not DataSubject.Nobody;
}

/// <summary>A table, or a kind of place such as "cookies".</summary>
/// <param name="Kept">How long its rows or files stay, and what ends them.</param>
public sealed record DataPlace(string Name, string Kept, params IReadOnlyList<DataItem> Items)
{
    public string KeptOf(DataItem item) => item.Kept ?? Kept;
}

/// <param name="Name">As in the settings: <c>ConnectionStrings:Reports</c>.</param>
public sealed record MappedDatabase(string Name, IReadOnlyList<DataPlace> Tables);
