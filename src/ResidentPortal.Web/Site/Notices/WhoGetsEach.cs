using System.Collections.Concurrent;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.Site.Notices;

/// <summary>Who gets what each form sends. Walked once: neither forms nor routing change while the program runs.</summary>
public sealed class WhoGetsEach(ReportForms forms, RoutingTable table)
{
    private readonly ConcurrentDictionary<string, WhoGets> known = new();

    public WhoGets Of(ReportForm form) => known.GetOrAdd(form.Slug, id => WhoGets.Of(id, forms.Names, table));
}
