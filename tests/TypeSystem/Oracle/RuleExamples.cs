using System.Reflection;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>The valid and invalid documents of the rules, for the tests of the rules and for the oracle.</summary>
internal static class RuleExamples
{
    /// <summary>The documents of the files in <c>Validation/Examples</c>, one file a rule, one document a line: <c>+</c> where the rule
    /// accepts it, <c>-</c> where it refuses it.</summary>
    public static IReadOnlyList<(string Rule, bool IsValid, string Document)> Listed { get; } =
    [
        .. from file in Directory.EnumerateFiles(RepositoryRoot.Combine("tests", "TypeSystem", "Validation", "Examples"), "*.txt").Order(StringComparer.Ordinal)
           from line in File.ReadLines(file)
           select (Path.GetFileNameWithoutExtension(file), line.StartsWith("+ ", StringComparison.Ordinal), line[2..])
    ];

    public static IEnumerable<string> All()
        => (from type in typeof(RuleExamples).Assembly.GetTypes()
            where type.Namespace == "GraphQL.TypeSystem.Tests.Validation.Rules"
            from method in type.GetMethods()
            from attribute in method.GetCustomAttributes<InlineDataAttribute>()
            let document = attribute.Data[0] as string
            where document is not null && document.Contains('{', StringComparison.Ordinal)
            select document).Concat(Listed.Select(example => example.Document));
}
