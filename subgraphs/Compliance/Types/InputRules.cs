using Subgraphs.Server.Errors;

namespace Subgraphs.Compliance.Types;

/// <summary>What a value of an input must be, beyond its type.</summary>
internal static class InputRules
{
    /// <summary>The longest reason or resolution.</summary>
    public const int LongestText = 400;

    /// <exception cref="GraphQLException">The value is not what it must be; the error names its path.</exception>
    public static void Require(bool isValid, string path, string problem)
    {
        if (!isValid)
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, problem) { InputPath = path };
        }
    }

    /// <summary>A text that a person wrote.</summary>
    public static void RequireText(string text, string path)
        => Require(!string.IsNullOrWhiteSpace(text) && text.Length <= LongestText, path, $"It is empty, or longer than {LongestText} characters.");
}
