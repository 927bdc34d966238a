using GraphQL.Language;

namespace Tests.Kit.Hostile;

/// <summary>A hostile input and the way that it takes through the core.</summary>
/// <param name="Kind">What it is read as.</param>
/// <param name="Input">The text, and the code that it is refused with.</param>
/// <param name="Judge">The core: a text to the codes of its errors.</param>
public sealed record HostileCase(string Kind, HostileInput Input, Func<string, IReadOnlyList<string>> Judge)
{
    /// <summary>Tells the case from all others.</summary>
    public string Name => $"{Kind}: {Input.Name}";

    /// <summary>The codes of the errors that the core reports, with the limits that clients meet.</summary>
    public IReadOnlyList<string> Ask()
    {
        try
        {
            return Judge(Input.Text);
        }
        catch (SyntaxException exception)
        {
            return [exception.Code];
        }
    }
}
