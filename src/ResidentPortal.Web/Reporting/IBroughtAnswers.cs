using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting;

/// <summary>
/// Answers that people bring along to a form’s start page, as codes in its address. Nothing that they typed is among them.
/// </summary>
public interface IBroughtAnswers
{
    /// <summary>The keys in the address and the fields of the start page.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <param name="value">The code for a key; empty where there is none. Unknown codes are left out.</param>
    Answers Read(Func<string, string> value);
}
