using ResidentPortal.Content.Campaigns;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.CaseReview;
using ResidentPortal.Web.CaseReview.Pages;
using ResidentPortal.Web.Site.Campaigns;
using ResidentPortal.Web.Site.Consultations;
using ResidentPortal.Web.Site.Events;
using ResidentPortal.Web.Site.Glossary;
using ResidentPortal.Web.Site.Help;
using ResidentPortal.Web.Site.FrontPage;
using ResidentPortal.Web.Site.Meetings;
using ResidentPortal.Web.Site.Notices;
using ResidentPortal.Web.Site.Statistics;
using ResidentPortal.Web.Site.Strategy;

namespace ResidentPortal.Web.Site;

/// <summary>One renderer for each document type.</summary>
internal static class PageRenderers
{
    public static IResult Render(PublishedPage page) => page.DocumentType switch
    {
        "home" => With<HomePage>(page),
        "section" => With<SectionPage>(page),
        "helpPage" => With<HelpPage>(page),
        CaseReviewEndpoints.PageType => With<CaseReviewPage>(page),
        "campaigns" => With<CampaignsPage>(page),
        Campaign.DocumentType => With<CampaignPage>(page),
        "meetings" => With<MeetingsPage>(page),
        "boardDecisions" => With<DecisionsPage>(page),
        Meeting.DocumentType => With<MeetingPage>(page),
        "events" => With<EventsPage>(page),
        Event.DocumentType => With<EventPage>(page),
        "consultations" => With<ConsultationsPage>(page),
        "youSaidWeDid" => With<YouSaidWeDidPage>(page),
        Consultation.DocumentType => With<ConsultationPage>(page),
        GlossaryTerm.PageType => With<GlossaryPage>(page),
        FigureBlock.PageType => With<StatisticsPage>(page),
        StrategyEndpoints.DocumentType => With<StrategyPage>(page),
        Priority.DocumentType => With<PriorityPage>(page),
        DiaryPage.DocumentType => With<DiaryPage>(page),
        _ when PrivacyNotice.Is(page) => With<PrivacyPage>(page),
        // A type that came with another site's content: its name, summary and body are better than nothing.
        _ => With<TextPage>(page),
    };

    private static IResult With<TPage>(PublishedPage page) where TPage : PageOf<PublishedPage> => Results.Page<TPage, PublishedPage>(page);
}
