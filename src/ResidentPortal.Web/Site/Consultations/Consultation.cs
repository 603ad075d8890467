using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Web.Site.Consultations;

/// <summary>A page of the type "consultation", with the days between which people can have their say; both are part of it.</summary>
/// <param name="Opens">Null when it is not known.</param>
/// <param name="Closes">Null when it is not known; the last day counts until it ends in London.</param>
public sealed record Consultation(PublishedPage Page, DateOnly? Opens, DateOnly? Closes)
{
    public const string DocumentType = "consultation";

    public static Consultation Of(PublishedPage page) => new(page, page.Date("opens"), page.Date("closes"));

    /// <summary>All consultations below a page.</summary>
    public static IEnumerable<Consultation> Below(PublishedPage page) =>
        page.Children.Where(child => child.DocumentType == DocumentType).Select(Of);

    /// <summary>What people said and what was done about it.</summary>
    public IReadOnlyList<PublishedBlock> Answers => Page.Blocks("youSaidWeDid");

    public ConsultationState StateOn(DateOnly today) =>
        Opens is null && Closes is null ? ConsultationState.Undated
        : today > Closes ? ConsultationState.Closed
        : today < Opens ? ConsultationState.Coming
        : ConsultationState.Open;

    /// <summary>"27 January 2020 to 11 March 2020"; empty when nothing is known.</summary>
    public string When => Dates.Period(Page.Text("datesInWords"), Opens, Closes);
}

public enum ConsultationState
{
    /// <summary>The papers do not say when it is or was open.</summary>
    Undated,
    Coming,
    Open,
    Closed,
}
