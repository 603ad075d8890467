using ResidentPortal.Domain.Alarms;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Reporting;

/// <summary>What <see cref="CheckAnswersPage"/> shows.</summary>
public sealed record CheckAnswersModel
{
    public required ReportForm Report { get; init; }
    public required IReadOnlyList<SummarySection> Sections { get; init; }

    /// <summary>What can be told as well, none where all was asked.</summary>
    public required IReadOnlyList<FurtherSection> Further { get; init; }

    /// <summary>Who gets it when it is sent.</summary>
    public required IReadOnlyList<string> Gets { get; init; }

    /// <summary>The words in the answers that alarm.</summary>
    public Alarm Alarm { get; init; } = Alarm.None;

    /// <summary>Who may get it besides, by whose the address is.</summary>
    public IReadOnlyList<string> MayGet { get; init; } = [];

    public required string DraftTag { get; init; }
    public string? BackHref { get; init; }

    /// <summary>Set where it has to wait before it is sent.</summary>
    public string? Ticket { get; init; }
    public string? Problem { get; init; }
}
