using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Input object field uniqueness: an input object is given each field once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness">Input object field uniqueness</seealso>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context)
{
    // For each object around the place; null for one whose fields all differ.
    private readonly Stack<Dictionary<string, int>?> _open = [];

    public override string Name => "UniqueInputFieldNames";

    public void EnterValue(ValueNode value)
    {
        if (value is ObjectValueNode map)
        {
            _open.Push(Duplicates.Find(map.Fields, static field => field.Name).Any() ? new Dictionary<string, int>(StringComparer.Ordinal) : null);
        }
    }

    public void LeaveValue(ValueNode value)
    {
        if (value is ObjectValueNode)
        {
            _open.Pop();
        }
    }

    public void EnterObjectField(ObjectFieldNode field)
    {
        var known = _open.Peek();
        if (known?.TryAdd(field.Name, field.Span.Start) == false)
        {
            Report($"There can be only one input field named \"{field.Name}\".", known[field.Name], field.Span.Start);
        }
    }
}
