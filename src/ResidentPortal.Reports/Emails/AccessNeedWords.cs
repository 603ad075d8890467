using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Emails;

/// <summary>What somebody needs so that a team can talk or write with them, a sentence each.</summary>
internal static class AccessNeedWords
{
    public static IReadOnlyList<string> Of(Answers answers, QueueDetail detail)
    {
        // What was typed may identify a person; which sort of help it is does not.
        string? Typed(string id) => detail is QueueDetail.Summary ? null : (answers.Raw(id) as TextAnswer)?.Text.Trim().TrimEnd('.');

        return [.. ((answers.Raw(AccessNeeds.Id) as ChoicesAnswer)?.Values ?? []).Select(Sentence).OfType<string>()];

        string? Sentence(string need) => need switch
        {
            AccessNeeds.Interpreter => Typed(AccessNeeds.LanguageId) is { Length: > 0 } language
                ? $"They need an interpreter: {language}."
                : "They need an interpreter.",
            AccessNeeds.SignLanguage => "They need British Sign Language (BSL).",
            AccessNeeds.EasyRead => "They need easy read or large print.",
            AccessNeeds.Supporter => "They want someone with them when you talk.",
            AccessNeeds.Other => Typed(AccessNeeds.OtherId) is { Length: > 0 } help
                ? $"They also need: {help}."
                : "They need other help, too.",
            _ => null,
        };
    }
}
