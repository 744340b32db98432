using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Feed.Tests.Conventions;

/// <summary>A loop of the source, judged by its form alone: it always advances, it spends the step budget, or it may never end.</summary>
/// <param name="statement">The loop; never a <c>foreach</c>, which ends with its sequence.</param>
internal sealed class Loop(StatementSyntax statement)
{
    private static readonly HashSet<string> Readers = ["Read", "ReadLine", "MoveToNextAttribute"];

    /// <summary>Every access to a token of a document spends a step.</summary>
    private static readonly HashSet<string> OfDocuments = ["Is", "Word", "BeginsSentence", "SameSentence"];

    private ExpressionSyntax? Condition => statement switch
    {
        WhileStatementSyntax loop => loop.Condition,
        DoStatementSyntax loop => loop.Condition,
        ForStatementSyntax loop => loop.Condition,
        _ => null,
    };

    private StatementSyntax Body => statement switch
    {
        WhileStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        ForStatementSyntax loop => loop.Statement,
        _ => statement,
    };

    /// <summary>The loops of a source text.</summary>
    public static IEnumerable<Loop> In(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        .Where(node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax).Select(node => new Loop((StatementSyntax)node));

    /// <summary>Where it is in the source, counted from 1.</summary>
    public int Line => statement.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>Whether its form shows that each round advances, or that each round costs a step.</summary>
    public bool IsBounded() => Spends(Condition) || FirstOf(Body)?.ToString() == "StepBudget.Spend();" || Reads(Condition) || AdvancesByItself();

    public override string ToString() => statement.ToString().Split('\n')[0].Trim();

    private static StatementSyntax? FirstOf(StatementSyntax body) => body is BlockSyntax block ? block.Statements.FirstOrDefault() : body;

    /// <summary>Whether a condition spends a step each time it continues the loop.</summary>
    /// <param name="node">A part of the condition.</param>
    /// <param name="negated">Whether the loop continues when the part is false.</param>
    private static bool Spends(SyntaxNode? node, bool negated = false) => node switch
    {
        null or LambdaExpressionSyntax => false,
        _ when IsSpending(node) => true,
        BinaryExpressionSyntax both when both.IsKind(negated ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression) => Spends(both.Left, negated),
        ConditionalExpressionSyntax choice => Spends(choice.Condition),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => Spends(not.Operand, !negated),
        _ => node.ChildNodes().Any(child => Spends(child, negated)),
    };

    private static bool IsSpending(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "text" }, Name.Identifier.Text: var name } } =>
            OfDocuments.Contains(name),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "BeginsSentence" } } => true,
        ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Tokens" } } => true,
        ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Tokens" } } => true,
        _ => false,
    };

    /// <summary>Whether each round reads from a library's reader, which comes to an end.</summary>
    private static bool Reads(ExpressionSyntax? condition) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Reads(both.Left),
        IsPatternExpressionSyntax pattern => Reads(pattern.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } => Readers.Contains(call.Name.Identifier.Text),
        _ => false,
    };

    private bool AdvancesByItself()
    {
        if (statement is ForStatementSyntax { Incrementors: [.., var last] })
            return Step(last) is { } counter && !Changes(Body, counter, IsIncrement(last));
        return statement is WhileStatementSyntax && FirstOf(Body) is ExpressionStatementSyntax { Expression: var only } && IsSingle(Body)
            && Step(only) is { } index && Mentions(Condition!, index);
    }

    private static bool IsIncrement(SyntaxNode node) => node.IsKind(SyntaxKind.PostIncrementExpression) || node.IsKind(SyntaxKind.PreIncrementExpression);

    private static bool IsSingle(StatementSyntax body) => body is not BlockSyntax { Statements.Count: > 1 };

    /// <summary>The variable that a step always moves; null when the form does not show one.</summary>
    private static string? Step(ExpressionSyntax step) => step switch
    {
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name } => name.Identifier.Text,
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name } => name.Identifier.Text,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: LiteralExpressionSyntax } sum
            when sum.IsKind(SyntaxKind.AddAssignmentExpression) || sum.IsKind(SyntaxKind.SubtractAssignmentExpression) => name.Identifier.Text,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: InvocationExpressionSyntax search } when IsSearchOnwards(search, name) => name.Identifier.Text,
        _ => null,
    };

    private static bool IsSearchOnwards(InvocationExpressionSyntax search, IdentifierNameSyntax from) =>
        search.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "IndexOf" or "LastIndexOf" }
        && search.ArgumentList.Arguments.Any(argument => argument.Expression is BinaryExpressionSyntax { Left: IdentifierNameSyntax name, Right: LiteralExpressionSyntax }
            && name.Identifier.Text == from.Identifier.Text);

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(found => found.Identifier.Text == name);

    /// <summary>Whether a part of a loop may move a variable back.</summary>
    /// <param name="node">The part.</param>
    /// <param name="name">The variable.</param>
    /// <param name="increments">Whether the loop counts up by one, so that further increments only advance it.</param>
    private static bool Changes(SyntaxNode node, string name, bool increments) => node.DescendantNodes().Any(part => part switch
    {
        _ when increments && IsIncrement(part) => false,
        AssignmentExpressionSyntax { Left: var left } => left is not (ElementAccessExpressionSyntax or MemberAccessExpressionSyntax) && Mentions(left, name),
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax found } unary => found.Identifier.Text == name && !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax found } unary => found.Identifier.Text == name
            && (unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression)),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax found } => found.Identifier.Text == name,
        _ => false,
    });
}
