using System.Collections.Concurrent;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.Site.Notices;

/// <summary>
/// Who gets what each form sends. Walked once for each table that is in force: forms do not change while the program runs.
/// </summary>
public sealed class WhoGetsEach(ReportForms forms, CurrentRouting routing)
{
    private volatile Walked _walked = new(routing.Table);

    public WhoGets Of(ReportForm form)
    {
        var (walked, table) = (_walked, routing.Table);
        if (walked.Table != table)
            _walked = walked = new(table);
        return walked.Found.GetOrAdd(form.Slug, id => WhoGets.Of(id, forms.Names, table));
    }

    private sealed record Walked(RoutingTable Table)
    {
        public ConcurrentDictionary<string, WhoGets> Found { get; } = new();
    }
}
