using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Studio.Preview;

/// <summary>The site as residents see it, which the studio shows and does not know.</summary>
public interface IResidentPages
{
    /// <summary>The page, drawn as on the site.</summary>
    IResult Render(PublishedPage page);

    /// <summary>Pages of the type show fields that an administrator added to it.</summary>
    bool ShowAddedFields(DocumentType type);
}
