using GraphQL.Language;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>A directive does not refer to itself, directly or through the types and directives of its arguments.</summary>
/// <remarks>
/// A directive refers to itself where it stands on a cycle of references, so one walk finds all of them (Tarjan's strongly connected
/// components, with an own stack):
/// <list type="number">
/// <item>Number the elements in the order in which they are first reached; keep those whose component is still open on a second stack.</item>
/// <item>A reference to an open element means that all between it and here are of one component: its lowest number goes back along the path.</item>
/// <item>An element that reaches no lower number than its own closes its component. A component of several elements is a cycle, and so
/// is one element that refers to itself.</item>
/// </list>
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation">Type validation of directives</seealso>
internal sealed class DirectiveCyclesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        var walk = new Walk(context.Schema);
        foreach (var directive in context.Schema.DirectiveDefinitions)
        {
            walk.Visit(directive);
        }

        foreach (var directive in context.Schema.DirectiveDefinitions.Where(walk.IsOnCycle))
        {
            context.Report(
                SchemaErrorCodes.DirectiveCycle,
                $"Directive \"@{directive.Name}\" must not refer to itself, directly or through its arguments.",
                $"@{directive.Name}");
        }
    }

    private sealed class Walk(Schema schema)
    {
        private readonly Dictionary<object, Visited> _visited = new(ReferenceEqualityComparer.Instance);
        private readonly Stack<Visited> _path = [];
        private readonly Stack<Visited> _open = [];

        public bool IsOnCycle(DirectiveDefinition directive) => _visited[directive].IsOnCycle;

        public void Visit(DirectiveDefinition directive)
        {
            if (_visited.ContainsKey(directive))
            {
                return;
            }

            Enter(directive);
            while (_path.TryPeek(out var current))
            {
                if (current.Next < current.References.Count)
                {
                    Follow(current, current.References[current.Next++]);
                }
                else
                {
                    Leave(current);
                }
            }
        }

        // 1.
        private void Enter(object element)
        {
            var visited = new Visited(_visited.Count, ReferencesOf(element));
            _visited.Add(element, visited);
            _path.Push(visited);
            _open.Push(visited);
        }

        // 2.
        private void Follow(Visited current, object target)
        {
            if (!_visited.TryGetValue(target, out var known))
            {
                Enter(target);
            }
            else if (known.IsOpen)
            {
                current.Lowest = Math.Min(current.Lowest, known.Number);
                current.IsOnCycle |= ReferenceEquals(current, known);
            }
        }

        // 3.
        private void Leave(Visited current)
        {
            _path.Pop();
            if (_path.TryPeek(out var before))
            {
                before.Lowest = Math.Min(before.Lowest, current.Lowest);
            }

            if (current.Lowest < current.Number)
            {
                return;
            }

            var isCycle = !ReferenceEquals(_open.Peek(), current);
            Visited closed;
            do
            {
                closed = _open.Pop();
                closed.IsOpen = false;
                closed.IsOnCycle |= isCycle;
            }
            while (!ReferenceEquals(closed, current));
        }

        private List<object> ReferencesOf(object element)
        {
            var references = new List<object>();
            switch (element)
            {
                case DirectiveDefinition directive:
                    AddValues(directive.Arguments);
                    break;
                case InputObjectType input:
                    AddDirectives(input.Directives);
                    AddValues(input.Fields);
                    break;
                case EnumType enumType:
                    AddDirectives(enumType.Directives);
                    foreach (var value in enumType.Values)
                    {
                        AddDirectives(value.Directives);
                    }

                    break;
                case ScalarType scalar:
                    AddDirectives(scalar.Directives);
                    break;
                default:
                    break;
            }

            return references;

            void AddValues(IReadOnlyList<InputValue> values)
            {
                foreach (var value in values)
                {
                    AddDirectives(value.Directives);
                    references.Add(value.Type.Named);
                }
            }

            void AddDirectives(SyntaxList<DirectiveNode> directives)
            {
                foreach (var directive in directives)
                {
                    if (schema.GetDirective(directive.Name) is { } definition)
                    {
                        references.Add(definition);
                    }
                }
            }
        }
    }

    private sealed class Visited(int number, List<object> references)
    {
        public int Number { get; } = number;

        public List<object> References { get; } = references;

        /// <summary>The reference to follow next.</summary>
        public int Next { get; set; }

        /// <summary>The lowest number of an open element that is reached from here.</summary>
        public int Lowest { get; set; } = number;

        public bool IsOpen { get; set; } = true;

        public bool IsOnCycle { get; set; }
    }
}
