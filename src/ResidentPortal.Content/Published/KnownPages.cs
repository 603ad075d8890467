
namespace ResidentPortal.Content.Published;

/// <summary>Every page that the program leads to by itself.</summary>
public static class KnownPages
{
    public static KnownPage Help { get; } = ByKey("/help", "abfb2fc8-cc7f-59e1-9c2e-33634bdab81c");
    public static KnownPage Contact { get; } = ByKey("/help/contact", "14ba27ff-4fd0-5741-8f4a-17b371ffd2e2");
    public static KnownPage Emergency { get; } = ByKey("/help/emergency", "d17c58c5-86c7-5177-8d6c-15aabb03fb67");
    public static KnownPage ExitThisPage { get; } = ByKey("/help/exit-this-page", "93eec3e1-a30d-530b-b9e0-71598ee68faf");
    public static KnownPage DomesticAbuse { get; } = ByKey("/help/domestic-abuse", "08dfc006-c6af-5c8d-a93b-f9efa711c7a4");
    public static KnownPage Finder { get; } = OfType("/help/anti-social-behaviour/find-the-right-service", "serviceFinder");

    public static KnownPage CaseReview { get; } = ByKey("/asb-case-review", "37531493-aee4-5ed6-bc74-11a0a55a51d5");
    public static KnownPage WhoCanApply { get; } = ByKey("/asb-case-review/who-can-apply", "992eacd2-9faa-5f99-9383-5016a1f2f264");
    public static KnownPage OtherWaysToApply { get; } =
        ByKey("/asb-case-review/other-ways-to-apply", "384a6394-b8a0-56e0-be94-3ca9f965e45c");
    public static KnownPage AfterYouApply { get; } = ByKey("/asb-case-review/after-you-apply", "84f6a7d2-3ec1-514f-a034-4a923d4b2861");

    public static KnownPage Strategy { get; } = OfType("/strategy", "strategy");
    public static KnownPage Statistics { get; } = ByKey("/statistics", "1763f49c-2ab3-5cc0-be6b-d01c3796764f");
    public static KnownPage Campaigns { get; } = OfType("/campaigns", "campaigns");
    public static KnownPage Meetings { get; } = OfType("/meetings", "meetings");
    public static KnownPage Events { get; } = OfType("/events", "events");
    public static KnownPage Consultations { get; } = OfType("/consultations", "consultations");
    public static KnownPage About { get; } = ByKey("/about", "804d748c-6611-5cba-8c5e-6bef7251f026");
    public static KnownPage Glossary { get; } = OfType("/about/glossary", "glossary");

    public static KnownPage Privacy { get; } = ByKey("/privacy", "bf23c34f-f3b3-50d6-a24a-5863feefba04");
    public static KnownPage Accessibility { get; } = ByKey("/accessibility", "361465ac-13e3-57ca-a50b-4136ef35a6ef");
    public static KnownPage Cookies { get; } = ByKey("/cookies", "4d5b45e7-f742-5e4e-848b-e86745932d8a");

    public static IReadOnlyList<KnownPage> All { get; } =
    [
        Help, Contact, Emergency, ExitThisPage, DomesticAbuse, Finder, CaseReview, WhoCanApply, OtherWaysToApply, AfterYouApply,
        Strategy, Statistics, Campaigns, Meetings, Events, Consultations, About, Glossary, Privacy, Accessibility, Cookies,
    ];

    /// <summary>
    /// The present address of a page that a form names by the address at which it was shipped. Any other address stays as it is.
    /// </summary>
    public static string Present(PublishedSite site, string address)
    {
        var parts = address.Split('#', 2);
        var path = All.FirstOrDefault(page => page.Shipped == parts[0])?.PathIn(site) ?? site.RedirectFor(parts[0]) ?? parts[0];
        return parts.Length == 2 ? $"{path}#{parts[1]}" : path;
    }

    private static KnownPage ByKey(string shipped, string key) => new(shipped) { Key = Guid.Parse(key) };

    private static KnownPage OfType(string shipped, string documentType) => new(shipped) { DocumentType = documentType };
}
