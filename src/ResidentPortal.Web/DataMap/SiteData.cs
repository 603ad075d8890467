namespace ResidentPortal.Web.DataMap;

/// <summary>
/// Everything that the site keeps, in one place: each column of its databases, each file, each cookie. Tests compare it with the models
/// and with a running site, and the documents in docs/data-protection are made from it.
/// </summary>
public static class SiteData
{
    public static IReadOnlyList<MappedDatabase> Databases { get; } =
    [
        new("Reports", ReportsData.Tables),
        new("People", PeopleData.Tables),
        new("Content", ContentData.Tables),
    ];

    public static DataPlace Files => FilesData.Storage;

    public static DataPlace OtherPlaces => FilesData.Elsewhere;

    public static DataPlace Cookies => CookiesData.All;
}
