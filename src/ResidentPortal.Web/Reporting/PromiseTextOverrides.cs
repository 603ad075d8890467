using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.Reporting;

/// <summary>What residents are promised of a queue, in the words that staff gave it; by when is a setting of the routing.</summary>
public sealed class PromiseTextOverrides(LiveSite live)
{
    /// <remarks>Words from a file that do not keep the rules, such as those without a date, give way to those of the settings.</remarks>
    public ServicePromise Of(Queue queue) =>
        live.Current.Dictionary.Find(PromiseWording.KeyOf(queue)) is { } words && PromiseWording.Check(queue, words) is null
            ? queue.Promise with { Wording = words }
            : queue.Promise;
}
