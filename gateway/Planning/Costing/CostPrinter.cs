using System.Globalization;
using System.Text;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>A formula with values as text, a line for each field that costs.</summary>
/// <example>
/// <code>
/// 1100
///   instruments: 5 x (1 + 217) = 1090
///     classification: 1
///     trailingYield: 2
///     lastClose (required by trailingYield): 1 + 1 = 2
/// </code>
/// </example>
internal static class CostPrinter
{
    /// <param name="positions">Each behind those that lie in it.</param>
    /// <param name="values">What each of them costs.</param>
    /// <param name="ofOperation">What the operation costs beside its fields.</param>
    /// <param name="variables">Of the request.</param>
    public static string Print(CostPosition[] positions, long[] values, long ofOperation, CoercedVariables variables)
    {
        var text = new StringBuilder();
        var selected = values.Length == 0 ? 0 : values[^1];
        _ = text.Append(CultureInfo.InvariantCulture, $"{CostUnits.Add(ofOperation, selected)}");
        if (ofOperation > 0)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $" ({ofOperation} for the mutation)");
        }

        _ = text.Append('\n');
        if (positions.Length > 0)
        {
            new Printing(positions, values, variables, text).Position(positions.Length - 1, "  ");
        }

        return text.ToString();
    }

    private sealed class Printing(CostPosition[] positions, long[] values, CoercedVariables variables, StringBuilder text)
    {
        public void Position(int number, string indent)
        {
            var position = positions[number];
            if (position.Alternatives.Length == 0)
            {
                foreach (var term in position.Terms)
                {
                    Term(term, indent);
                }

                return;
            }

            if (Array.Find(position.Alternatives, alternative => position.Evaluate(alternative, values, variables) == values[number]) is { } dearest)
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"{indent}... on {dearest.TypeName}: {dearest.Weight}\n");
                foreach (var term in dearest.Terms)
                {
                    Term(position.Terms[term], indent);
                }
            }
        }

        private void Term(CostTerm term, string indent)
        {
            var cost = term.Evaluate(values, variables);
            if (cost == 0)
            {
                return;
            }

            var below = term.Child < 0 ? 0 : values[term.Child];
            var arguments = term.Arguments?.Evaluate(variables) ?? 0;
            var element = below == 0 ? $"{term.Weight}" : $"{term.Weight} + {below}";
            var count = CostUnits.Multiply(term.Count(variables), term.Inner);
            var product = term.Lengths.Length == 0 ? element : below == 0 ? $"{count} x {element}" : $"{count} x ({element})";
            var sum = arguments == 0 ? product : $"{product} + {arguments} for arguments";
            var required = term.RequiredBy is { } by ? $" (required by {by})" : "";
            _ = text.Append(CultureInfo.InvariantCulture, $"{indent}{term.Name}{required}: {sum}{(sum == $"{cost}" ? "" : $" = {cost}")}\n");
            if (below > 0)
            {
                Position(term.Child, $"{indent}  ");
            }
        }
    }
}
