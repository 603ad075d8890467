using ResidentPortal.Reports.Listing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Exporting;

/// <summary>What somebody wants in a file, and why.</summary>
public sealed record ExportOrder
{
    public required ExportFormat Format { get; init; }

    public required IReadOnlyList<ExportColumn> Columns { get; init; }

    /// <summary>In their own words: at most <see cref="LongestReason"/> letters.</summary>
    public required string Reason { get; init; }

    /// <summary>One report; null for all that the filter finds.</summary>
    public string? Reference { get; init; }

    public ListFilter Filter { get; init; } = new();

    /// <summary>The filter, or the reference, in codes for the audit.</summary>
    public string Query { get; init; } = "";

    public const int LongestReason = 500;
}

/// <summary>What can stand in a file of a report. Nobody gets more of it than the level of their queue.</summary>
public enum ExportColumn
{
    Reference,
    Received,
    Form,
    Kinds,
    Urgency,
    Ward,
    Queues,

    /// <summary>How far it has come; never for a body outside.</summary>
    State,

    /// <summary>A user name; never for a body outside.</summary>
    Owner,

    /// <summary>How to get in touch without putting anybody at risk.</summary>
    SafeContact,
    ContactDetails,

    /// <summary>What stands at the top of the team's email.</summary>
    Facts,
    Answers,
    Consents,
}

/// <summary>One report in a file.</summary>
public sealed record ExportedReport(IReadOnlyList<ExportedField> Fields);

/// <param name="Lines">May be empty.</param>
public sealed record ExportedField(ExportColumn Column, IReadOnlyList<ExportedLine> Lines);

/// <param name="Label">What was asked; null where the column says it.</param>
public sealed record ExportedLine(string? Label, string Text);
