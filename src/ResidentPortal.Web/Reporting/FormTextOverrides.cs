using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Reporting;

/// <summary>
/// Forms as residents read them, in the words that staff gave them in the dictionary. What is sent to teams is written from
/// the forms themselves, so that a team can rely on the words of its reports.
/// </summary>
public sealed class FormTextOverrides(LiveSite live)
{
    // A dictionary lives as long as its edition of the site; so do the forms in its words.
    private readonly ConditionalWeakTable<DictionaryTexts, ConcurrentDictionary<string, Form>> reworded = [];

    public Form Of(Form form)
    {
        var texts = live.Current.Dictionary;
        return reworded.GetOrCreateValue(texts).GetOrAdd(
            form.Id,
            static (id, from) => from.texts.Keys.Any(key => key.StartsWith($"{Rewording.Prefix}{id}.", StringComparison.OrdinalIgnoreCase))
                ? from.form.Reworded(text => Find(from.texts, text))
                : from.form,
            (form, texts));
    }

    public ReportForm Of(ReportForm report) => report with { Form = Of(report.Form) };

    public string Of(FormButton button) => Find(live.Current.Dictionary, button.Text) ?? button.Own;

    /// <remarks>Words from a file that do not keep the rules, such as those of several lines, give way to the program's.</remarks>
    private static string? Find(DictionaryTexts texts, FormText text) =>
        texts.Find(text.Key) is { } words && text.Check(words) is null ? words : null;
}
