using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Studio.Preview;
using ResidentPortal.Web.Site.Article;

namespace ResidentPortal.Web.Site;

/// <summary>Shows the studio what residents will see.</summary>
internal sealed class ResidentPages : IResidentPages
{
    public IResult Render(PublishedPage page) => PageRenderers.Render(page);

    public bool ShowAddedFields(DocumentType type) => AddedFields.AreShownOn(type);
}
