using System.Reflection;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>The valid and invalid documents of the tests of the rules, for the oracle.</summary>
internal static class RuleExamples
{
    public static IEnumerable<string> All()
        => from type in typeof(RuleExamples).Assembly.GetTypes()
           where type.Namespace == "GraphQL.TypeSystem.Tests.Validation.Rules"
           from method in type.GetMethods()
           from attribute in method.GetCustomAttributes<InlineDataAttribute>()
           let document = attribute.Data[0] as string
           where document is not null && document.Contains('{', StringComparison.Ordinal)
           select document;
}
