import { formatMatches, type Judgement, named, prefixed, secretFormat } from '../format.ts';

const grants = 'move money and read customers as its owner';
const more = { grants, severity: 'critical' } as const;
const stripe = 'https://docs.stripe.com/keys';

/** Keys of a test mode move no money. */
function judgeMode(secret: string): Judgement {
  if (!/test|sandbox/i.test(secret.slice(0, 26))) return formatMatches;
  return { score: 0.7, reason: { code: 'test-mode', text: 'it has the form of a key for the test mode' } };
}

export const payments = [
  secretFormat({
    name: 'stripe-secret-key',
    title: 'Stripe secret key',
    source: stripe,
    ...more,
    anchors: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'sk_org_'],
    pattern: /((?:[sr]k_(?:live|test)|sk_org)_[A-Za-z0-9_]{16,250})(?![A-Za-z0-9])/y,
    shownPrefix: 8,
    judge: judgeMode,
  }),
  prefixed(
    'stripe-webhook-secret',
    'Stripe webhook signing secret',
    'whsec_',
    '[A-Za-z0-9+/]{24,64}={0,2}',
    'https://docs.stripe.com/webhooks',
    { grants: 'send forged events' },
  ),
  secretFormat({
    name: 'square-token',
    title: 'Square access token',
    source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    ...more,
    anchors: ['sq0atp-', 'sq0csp-', 'sq0idp-', 'EAAA'],
    pattern: /(sq0atp-[A-Za-z0-9_-]{22}|sq0csp-[A-Za-z0-9_-]{43}|EAAA[A-Za-z0-9_-]{60})(?![A-Za-z0-9_-])/y,
    shownPrefix: 4,
  }),
  prefixed(
    'paypal-access-token',
    'PayPal or Braintree access token',
    'access_token$',
    '(?:production|sandbox)\\$[0-9a-z]{16}\\$[0-9a-f]{32}',
    'https://developer.paypal.com/braintree/docs/',
    { ...more, judge: judgeMode },
  ),
  named(
    'paypal-secret',
    'PayPal client secret',
    ['paypal'],
    'E[A-Za-z0-9_-]{79}',
    'https://developer.paypal.com/api/rest/authentication/',
    more,
  ),
  prefixed(
    'shopify-token',
    'Shopify access token',
    'shp',
    '(?:at|ca|pa|ss)_[0-9a-fA-F]{32}',
    'https://shopify.dev/docs/apps/build/authentication-authorization',
    { grants: 'read and change the shop' },
  ),
  prefixed(
    'razorpay-key',
    'Razorpay key id',
    'rzp_',
    '(?:live|test)_[A-Za-z0-9]{14}',
    'https://razorpay.com/docs/api/authentication/',
    { grants, judge: judgeMode },
  ),
  prefixed(
    'plaid-access-token',
    'Plaid access token',
    'access-',
    '(?:sandbox|development|production)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
    'https://plaid.com/docs/api/',
    { grants: 'read bank accounts', judge: judgeMode },
  ),
  prefixed(
    'adyen-api-key',
    'Adyen API key',
    'AQE',
    '[A-Za-z0-9+/]{60,200}={0,2}-[A-Za-z0-9+/=]{30,60}-[A-Za-z0-9+/=^{}\\[\\]()<>?;:.,&%$#@!~|*]{8,30}',
    'https://docs.adyen.com/development-resources/api-credentials/',
    more,
  ),
  prefixed(
    'flutterwave-secret-key',
    'Flutterwave secret key',
    'FLWSECK',
    '(?:_TEST)?-[0-9a-fA-F]{12,32}(?:-X)?',
    'https://developer.flutterwave.com/docs/authentication',
    more,
  ),
  prefixed(
    'paystack-secret-key',
    'Paystack secret key',
    'sk_',
    '(?:live|test)_[0-9a-f]{40}',
    'https://paystack.com/docs/api/authentication/',
    { ...more, judge: judgeMode },
  ),
  prefixed(
    'easypost-api-key',
    'EasyPost API key',
    'EZ',
    '[AT]K[A-Za-z0-9]{54}',
    'https://docs.easypost.com/docs/authentication',
  ),
  prefixed(
    'duffel-token',
    'Duffel access token',
    'duffel_',
    '(?:live|test)_[A-Za-z0-9_-]{43}',
    'https://duffel.com/docs/api',
    { judge: judgeMode },
  ),
  prefixed(
    'gocardless-token',
    'GoCardless access token',
    'live_',
    '[A-Za-z0-9_-]{40}',
    'https://developer.gocardless.com/',
    more,
  ),
];
