using Federation.Supergraphs;
using Gateway.Host.Preparation;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Host.Checking;

/// <summary>Whether recorded operations work on one supergraph: parsed, validated and planned as the gateway would, for a caller who may see everything.</summary>
internal sealed class OperationCheck(Supergraph supergraph)
{
    private readonly QueryPlanner _planner = new(supergraph, PlannerOptions.Default);

    /// <summary>What is wrong; empty where the operation works.</summary>
    public IReadOnlyList<OperationProblem> Check(RecordedOperation recorded, CancellationToken cancellationToken)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(recorded.Text);
        }
        catch (SyntaxException exception)
        {
            return [Describe(recorded, null, new GraphQLError(exception.Message, exception.Code) { Locations = [exception.Location] })];
        }

        var errors = DocumentValidator.Validate(supergraph.ApiSchema, document);
        return errors.Count > 0
            ? [.. errors.Select(error => Describe(recorded, FindOperation(document, error), error))]
            : Plan(recorded, document, cancellationToken);
    }

    /// <summary>The elements of the supergraph's API schema that a document uses; null where it does not parse.</summary>
    public UsedElements? FindUsed(RecordedOperation recorded)
    {
        try
        {
            return UsedElements.Of(supergraph.ApiSchema, Utf8GraphQLParser.Parse(recorded.Text));
        }
        catch (SyntaxException)
        {
            return null;
        }
    }

    private List<OperationProblem> Plan(RecordedOperation recorded, DocumentNode document, CancellationToken cancellationToken)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>();
        if (recorded.OperationName is not null)
        {
            var (selected, error) = OperationSelector.Select(document, recorded.OperationName);
            if (selected is null)
            {
                return [Describe(recorded, null, error!)];
            }

            operations = [selected];
        }

        var problems = new List<OperationProblem>();
        foreach (var operation in operations)
        {
            var planned = _planner.Plan(document, operation, cancellationToken);
            if (planned.Plan is null)
            {
                var location = document.Source!.GetLocation(operation.Span.Start);
                problems.AddRange(planned.Errors.Select(error => Describe(
                    recorded, operation, error.Locations.Count > 0 ? error : error with { Locations = [location] })));
            }
        }

        return problems;
    }

    private static OperationProblem Describe(RecordedOperation recorded, OperationDefinitionNode? operation, GraphQLError error)
    {
        var at = error.Locations.Count > 0 ? error.Locations[0] : new SourceLocation(1, 1);
        var (file, line, column) = recorded.Locate(at.Line, at.Column);
        return new OperationProblem(file, line, column, operation?.Name ?? recorded.OperationName ?? recorded.Id, error.Code, error.Message);
    }

    /// <summary>The operation inside which an error stands; for one in a fragment the only operation there is, if so.</summary>
    private static OperationDefinitionNode? FindOperation(DocumentNode document, GraphQLError error)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        if (error.Locations.Count == 0 || operations.Length == 1)
        {
            return operations.Length == 1 ? operations[0] : null;
        }

        var at = error.Locations[0];
        return operations.LastOrDefault(operation =>
        {
            var (start, end) = (document.Source!.GetLocation(operation.Span.Start), document.Source.GetLocation(operation.Span.End));
            return (start.Line, start.Column).CompareTo((at.Line, at.Column)) <= 0 && (at.Line, at.Column).CompareTo((end.Line, end.Column)) < 0;
        });
    }
}
