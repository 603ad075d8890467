namespace ResidentPortal.Domain.Forms;

/// <summary>Why a question, its answers and what these reveal are asked in the program's words only.</summary>
public enum FixedWords
{
    /// <summary>The answer decides whether somebody is told to call 999 and how urgent the report is.</summary>
    Danger,

    /// <summary>Who may see the report. An agreement holds only for the words that were agreed to (docs/adr/0004).</summary>
    Sharing,

    /// <summary>How the person may be reached without putting them at risk.</summary>
    Contact,

    /// <summary>The words stand for what an Act or a published threshold counts.</summary>
    Law,
}
