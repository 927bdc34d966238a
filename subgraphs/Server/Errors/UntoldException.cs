using System.Text;

namespace Subgraphs.Server.Errors;

/// <summary>A failure at personal data as a log may have it: what failed and where, and nothing of what it says, which may hold the value.</summary>
internal sealed class UntoldException(Exception exception) : Exception($"{exception.GetType().FullName}; its text is withheld")
{
    public override string? StackTrace => exception.StackTrace;

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            text.AppendLine($"{current.GetType().FullName}; its text is withheld").AppendLine(current.StackTrace);
        }

        return text.ToString();
    }
}
