package io.routemedic.dynamo;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must be so of the item that is there. An absent attribute compares as false. */
public sealed interface DynamoCondition {

    /** Whether it is so. */
    boolean holds(DynamoItem found);

    /** The condition in DynamoDB's words. */
    String in(DynamoExpression expression);

    /** There is no such item. */
    static DynamoCondition isNew() {
        return absent(Schema.PK);
    }

    /** There is such an item. */
    static DynamoCondition isThere() {
        return present(Schema.PK);
    }

    static DynamoCondition absent(String attribute) {
        return new Presence(attribute, false);
    }

    static DynamoCondition present(String attribute) {
        return new Presence(attribute, true);
    }

    static DynamoCondition is(String attribute, Object value) {
        return new Comparison(attribute, Operator.IS, value);
    }

    static DynamoCondition isNot(String attribute, Object value) {
        return new Comparison(attribute, Operator.IS_NOT, value);
    }

    /** For texts and times. */
    static DynamoCondition atMost(String attribute, Object value) {
        return new Comparison(attribute, Operator.AT_MOST, value);
    }

    /** For texts and times. */
    static DynamoCondition moreThan(String attribute, Object value) {
        return new Comparison(attribute, Operator.MORE_THAN, value);
    }

    /** The set of texts, if there is one, has not this one. */
    static DynamoCondition lacks(String attribute, String text) {
        return absent(attribute).or(new Lack(attribute, text));
    }

    default DynamoCondition or(DynamoCondition other) {
        return new Either(this, other);
    }

    default DynamoCondition and(DynamoCondition other) {
        return new Both(this, other);
    }

    /** Whether an attribute is there. */
    record Presence(String attribute, boolean there) implements DynamoCondition {
        @Override
        public boolean holds(DynamoItem found) {
            return found.has(attribute) == there;
        }

        @Override
        public String in(DynamoExpression expression) {
            String function = there ? "attribute_exists(" : "attribute_not_exists(";
            return function + expression.name(attribute) + ")";
        }
    }

    /** How a value is compared. */
    enum Operator {
        IS(" = "),
        IS_NOT(" <> "),
        AT_MOST(" <= "),
        MORE_THAN(" > ");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /** How an attribute's value compares with another. */
    record Comparison(String attribute, Operator operator, Object value)
            implements DynamoCondition {
        @Override
        public boolean holds(DynamoItem found) {
            AttributeValue is = found.values().get(attribute);
            AttributeValue other = DynamoItem.value(value);
            return is != null
                    && switch (operator) {
                        case IS -> is.equals(other);
                        case IS_NOT -> !is.equals(other);
                        case AT_MOST -> is.s().compareTo(other.s()) <= 0;
                        case MORE_THAN -> is.s().compareTo(other.s()) > 0;
                    };
        }

        @Override
        public String in(DynamoExpression expression) {
            return expression.name(attribute) + operator.sign + expression.value(attribute, value);
        }
    }

    /** That a text is missing from a set. */
    record Lack(String attribute, String text) implements DynamoCondition {
        @Override
        public boolean holds(DynamoItem found) {
            return !found.textSet(attribute).contains(text);
        }

        @Override
        public String in(DynamoExpression expression) {
            String set = expression.name(attribute);
            return "NOT contains(" + set + ", " + expression.value(attribute, text) + ")";
        }
    }

    /** Both of two. */
    record Both(DynamoCondition one, DynamoCondition other) implements DynamoCondition {
        @Override
        public boolean holds(DynamoItem found) {
            return one.holds(found) && other.holds(found);
        }

        @Override
        public String in(DynamoExpression expression) {
            return one.in(expression) + " AND " + other.in(expression);
        }
    }

    /** One of two at least. */
    record Either(DynamoCondition one, DynamoCondition other) implements DynamoCondition {
        @Override
        public boolean holds(DynamoItem found) {
            return one.holds(found) || other.holds(found);
        }

        @Override
        public String in(DynamoExpression expression) {
            return "(" + one.in(expression) + " OR " + other.in(expression) + ")";
        }
    }
}
