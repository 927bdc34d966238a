using GraphQL.Language;

namespace Gateway.Planning.Searching;

/// <summary>Arguments as text, sorted by name: equal where the arguments are.</summary>
internal static class ArgumentTexts
{
    public static string Of(SyntaxList<ArgumentNode> arguments)
        => arguments.IsEmpty
            ? ""
            : string.Join(',', arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal).Select(argument => argument.Print(indented: false)));
}
