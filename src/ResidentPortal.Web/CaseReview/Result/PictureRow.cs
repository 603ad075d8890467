using System.Globalization;
using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

/// <summary>A part of the picture's width, in percent from its left edge.</summary>
public readonly record struct Extent(double From, double To)
{
    public double Middle => (From + To) / 2;

    public double Width => To - From;

    /// <summary>Wide enough to be drawn as a span: one mark would pretend to know the day.</summary>
    public bool IsSpan => Width > 4;
}

/// <param name="First">The first day of the month.</param>
/// <param name="X">Its left edge, in percent.</param>
/// <param name="OnSmallScreens">Its name has room on a small screen too.</param>
/// <param name="WithYear">The year stands under it.</param>
public sealed record PictureMonth(DateOnly First, double X, bool OnSmallScreens, bool WithYear);

/// <summary>One report: a line of words, perhaps notes, and the track with its marks.</summary>
/// <param name="Top">In em from the top of the picture.</param>
/// <param name="Happened">The day of the incident, or the days between which it lies; null when it cannot be drawn.</param>
/// <param name="Reported">The same of the report.</param>
/// <param name="Bar">From the report to the last day on which it counts, might count or counted.</param>
public sealed record PictureRow(Verdict Verdict, double Top, Extent? Happened, Extent? Reported, Extent? Bar)
{
    private const double LineHeight = 1.45;
    private const double TrackHeight = 2.2;

    public IReadOnlyList<string> Notes { get; } = CaseReviewText.NotesInPicture(Verdict, Happened is not null && Reported is not null);

    public bool HasTrack => Happened is not null || Reported is not null;

    public double TextY => Top + 1.1;

    public double NoteY(int index) => TextY + LineHeight * (index + 1);

    public double TrackTop => Top + LineHeight * (Notes.Count + 1);

    public double HappenedY => TrackTop + 0.5;

    public double BarY => TrackTop + 1.2;

    public double Height => LineHeight * (Notes.Count + 1) + (HasTrack ? TrackHeight : 0.5);
}

/// <summary>Lengths as SVG attributes take them.</summary>
internal static class Length
{
    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Em(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "em";
}
